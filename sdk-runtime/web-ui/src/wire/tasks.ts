import { fieldsOf, listOf, textOf, wordOf } from './read';

const STATES = ['ready', 'running', 'failed', 'done'] as const;

export interface Task {
  readonly title: string;
  readonly status: (typeof STATES)[number];
  /** The message that it is about. */
  readonly forId: string | null;
}

/** What an element of type `tasklist` holds. */
export interface TaskList {
  readonly status: string;
  readonly tasks: readonly Task[];
}

function readTask(value: unknown): Task | undefined {
  const fields = fieldsOf(value);
  const title = textOf(fields?.['title']);
  if (!fields || title === undefined) return undefined;
  return {
    title,
    status: wordOf(fields['status'], STATES) ?? 'ready',
    forId: textOf(fields['forId']) || null,
  };
}

export function readTaskList(value: unknown): TaskList | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  return { status: textOf(fields['status']) ?? '', tasks: listOf(fields['tasks'], readTask) };
}
