declare module 'plotly.js-basic-dist-min' {
  interface Plotly {
    react(place: HTMLElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
    purge(place: HTMLElement): void;
    readonly Plots: { resize(place: HTMLElement): void };
  }
  const plotly: Plotly;
  export default plotly;
}
