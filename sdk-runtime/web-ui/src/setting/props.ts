import type { Widget } from '../wire/widget';

/** What every control is told: what it is called, and what says more about it. */
export interface Names {
  readonly id: string;
  readonly label: string;
  readonly described: {
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  };
}

export interface ControlProps<W extends Widget = Widget> {
  readonly widget: W;
  readonly value: unknown;
  readonly names: Names;
  readonly onChange: (value: unknown) => void;
}

/** What the control of a type of widget takes. */
export type Of<T extends Widget['type']> = ControlProps<Extract<Widget, { type: T }>>;
