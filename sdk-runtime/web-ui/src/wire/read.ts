import { stepOf, type Step, type StepChange } from './step';

// What comes from the wire is unknown until it has been read here: a field of the wrong type counts
// as absent, an object without an id as no step at all. Nothing further in has to doubt a type.

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function textOrNull(value: unknown): string | null | undefined {
  return value === null ? null : textOf(value);
}

/** What can be read of a list's entries, in their order; nothing where there is no list. */
export function listOf<T>(value: unknown, read: (entry: unknown) => T | undefined): readonly T[] {
  return Array.isArray(value) ? value.map(read).filter((entry) => entry !== undefined) : [];
}

/** One of a few words, if it is one of them. */
export function wordOf<W extends string>(value: unknown, words: readonly W[]): W | undefined {
  return words.find((word) => word === value);
}

function textsOrNull(value: unknown): readonly string[] | null | undefined {
  if (value === null) return null;
  return Array.isArray(value) ? listOf(value, textOf) : undefined;
}

function choicesOrNull(value: unknown): Readonly<Record<string, string>> | null | undefined {
  if (value === null) return null;
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const texts = Object.entries(fields).filter(([, choice]) => typeof choice === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}

type Reader<K extends keyof StepChange> = (value: unknown) => Step[K] | undefined;

const READERS: { readonly [K in keyof StepChange]-?: Reader<K> } = {
  threadId: textOf,
  parentId: textOrNull,
  name: textOf,
  type: textOf,
  input: textOf,
  output: textOf,
  createdAt: textOrNull,
  start: textOrNull,
  end: textOrNull,
  streaming: flagOf,
  isError: flagOf,
  metadata: fieldsOf,
  language: textOrNull,
  showInput: (value) => flagOf(value) ?? textOf(value),
  defaultOpen: flagOf,
  autoCollapse: flagOf,
  command: textOrNull,
  modes: choicesOrNull,
  waitForAnswer: flagOf,
  tags: textsOrNull,
};

/** The id of a step and those of its fields that are there and make sense. */
export function readChange(value: unknown): { id: string; change: StepChange } | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id) return undefined;
  const known = Object.entries(READERS)
    .map(([key, read]) => [key, read(fields[key])] as const)
    .filter(([, read]) => read !== undefined);
  return { id, change: Object.fromEntries(known) as StepChange };
}

/** A whole step; fields that are missing are blank. */
export function readStep(value: unknown): Step | undefined {
  const read = readChange(value);
  return read && stepOf({ id: read.id, ...read.change });
}
