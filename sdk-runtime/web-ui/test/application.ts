/** Writes into the document what an application has decided, as the server does. */
export function decide(decided: object): void {
  undecide();
  const meta = document.createElement('meta');
  meta.name = 'parley:application';
  meta.content = JSON.stringify(decided);
  document.head.append(meta);
}

export function undecide(): void {
  document.querySelector('meta[name="parley:application"]')?.remove();
}
