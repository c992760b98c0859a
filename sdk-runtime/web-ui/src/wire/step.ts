/** A node in the chat's tree as the wire sends it: a message, a tool call, a run. */
export interface Step {
  readonly id: string;
  readonly threadId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly type: string;
  readonly input: string;
  readonly output: string;
  readonly createdAt: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly streaming: boolean;
  readonly isError: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  /** Whether the input is shown; a string names its language. */
  readonly showInput: boolean | string;
  readonly defaultOpen: boolean;
  readonly autoCollapse: boolean;
  /** The command that a message was sent with, by id. */
  readonly command: string | null;
  /** The options that a message was sent with: of each mode, by id. */
  readonly modes: Readonly<Record<string, string>> | null;
  /** A question: it waits for what a person replies. */
  readonly waitForAnswer: boolean;
  readonly tags: readonly string[] | null;
}

export type StepChange = Partial<Omit<Step, 'id'>>;

const BLANK: Omit<Step, 'id'> = {
  threadId: '',
  parentId: null,
  name: '',
  type: 'undefined',
  input: '',
  output: '',
  createdAt: null,
  start: null,
  end: null,
  streaming: false,
  isError: false,
  metadata: {},
  language: null,
  showInput: false,
  defaultOpen: false,
  autoCollapse: false,
  command: null,
  modes: null,
  waitForAnswer: false,
  tags: null,
};

/** A step with what is given; everything else is blank. */
export function stepOf(given: Pick<Step, 'id'> & StepChange): Step {
  return { ...BLANK, ...given };
}
