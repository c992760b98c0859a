// What the modules in public/elements are written against. Put this file beside yours, and say in them:
//
//   /** @type {import('./parley-element').ElementModule<{ free: string[] }>} */
//   export default function seats(root, element) { … }

/** What a module of an element has to export as its default; called once, in a frame of its own. */
export type ElementModule<Props = Record<string, unknown>> = (
  /** Where the element is to be drawn: empty, and as wide as the frame. The frame is as high as it is. */
  root: HTMLElement,
  element: ParleyElement<Props>,
) => void | Promise<void>;

/** An element as its module has it: what it is drawn from, and what it can do. */
export interface ParleyElement<Props = Record<string, unknown>> {
  readonly name: string;
  /** What it is drawn from now. */
  readonly props: Props;
  /** Whether a question of the agent's waits for it to be filled in. */
  readonly asked: boolean;
  /** How the page looks now. The frame follows it by itself: only what is painted needs to know. */
  readonly look: Look;

  /** Is told the props at once, and again whenever they change; returns how to stop that. */
  onProps(listener: (props: Props) => void): () => void;
  /** Is told at once, and on every change, whether a question waits; returns how to stop that. */
  onAsked(listener: (asked: boolean) => void): () => void;
  /** Is told how the page looks, at once and on every change; returns how to stop that. */
  onLook(listener: (look: Look) => void): () => void;

  // Each of these fails with a Refusal.

  /** Sets the props, all of them, for everybody who has the chat open. */
  update(props: Props): Promise<void>;
  /** Takes the element away. */
  remove(): Promise<void>;
  /** Runs the agent's `@OnAction` method of the name; resolves to what it returned. */
  act(name: string, payload?: object): Promise<unknown>;
  /** Says something as the person: only right after they have clicked or typed something. */
  say(text: string, options?: { readonly command?: string }): Promise<void>;
  /** Answers the question that waits. */
  submit(props: object): Promise<void>;
  /** Leaves the question that waits without an answer. */
  cancel(): Promise<void>;
}

export interface Look {
  readonly scheme: 'light' | 'dark';
  /** The language that the page speaks, such as `de`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The page's colours, radii and fonts, as the CSS variables that `:root` of the frame has, too. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Why something was not done; the message says it in words, for whoever writes the module. */
export interface Refusal extends Error {
  readonly code:
    | 'unfit' // it is nothing that can be sent: no JSON, or a name that is empty
    | 'tooLarge'
    | 'tooMany' // it wants too much at once; later it may
    | 'noGesture' // nobody has clicked or typed anything
    | 'notAsked' // no question waits for this element
    | 'failed'; // the agent or its server has refused it, or could not be reached
}
