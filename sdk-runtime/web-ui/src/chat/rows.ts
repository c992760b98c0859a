import { STOP_NOTICE } from '../wire/protocol';
import type { Step } from '../wire/step';
import { ROOT, type ChatState, type Row, type ShownStep } from './state';

/** The marker that the server has nothing of what stands above it. Not a type of the wire. */
export const LOST = 'parley_lost';

const HIDDEN_RUNS: ReadonlySet<string> = new Set(['on_chat_start', 'on_message', 'on_audio_end']);

/** A run of a handler: it holds what the handler did, and is not itself shown. */
export function isHiddenRun(step: Step): boolean {
  return step.type === 'run' && HIDDEN_RUNS.has(step.name);
}

export function isMessage(step: Step): boolean {
  return step.type.endsWith('_message');
}

type Tree = Pick<ChatState, 'steps' | 'children'>;

/**
 * The conversation from top to bottom, up to a message that is being changed; rows that did not
 * change are the same objects as before.
 */
export function rowsOf(
  state: Tree & Pick<ChatState, 'edit'>,
  before: readonly Row[],
): readonly Row[] {
  const rows: Row[] = [];
  collect(state, ROOT, rows);
  const known = new Map(before.map((row) => [row.key, row]));
  const edited = rows.findIndex((row) => row.key === state.edit?.id);
  const shown = edited < 0 ? rows : rows.slice(0, edited + 1);
  return shown.map((row) => {
    const old = known.get(row.key);
    return old && isSame(old, row) ? old : row;
  });
}

function collect(tree: Tree, parent: string, rows: Row[]): void {
  for (const id of tree.children.get(parent) ?? []) {
    const step = tree.steps.get(id);
    if (!step) continue;
    if (isHiddenRun(step)) {
      collect(tree, id, rows);
    } else if (isMessage(step) || step.type === LOST) {
      rows.push({ kind: kindOf(step), key: id });
      collect(tree, id, rows);
    } else {
      pushStep(rows, id);
      collectMessages(tree, id, rows);
    }
  }
}

/** Messages that were sent from within a step are lines of the conversation, not of the step. */
function collectMessages(tree: Tree, parent: string, rows: Row[]): void {
  for (const id of tree.children.get(parent) ?? []) {
    const step = tree.steps.get(id);
    if (!step) continue;
    if (isMessage(step)) rows.push({ kind: kindOf(step), key: id });
    collectMessages(tree, id, rows);
  }
}

function pushStep(rows: Row[], id: string): void {
  const last = rows.at(-1);
  if (last?.kind === 'steps') {
    rows[rows.length - 1] = { ...last, ids: [...last.ids, id] };
  } else {
    rows.push({ kind: 'steps', key: id, ids: [id] });
  }
}

function kindOf(step: ShownStep): Exclude<Row['kind'], 'steps'> {
  if (step.type === LOST) return 'lost';
  if (step.type === 'user_message') return 'user';
  if (step.isError) return 'error';
  if (step.parentId === null && step.output === STOP_NOTICE) return 'stopped';
  return step.type === 'system_message' ? 'notice' : 'answer';
}

function isSame(one: Row, other: Row): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'steps' || other.kind !== 'steps') return true;
  return one.ids.length === other.ids.length && one.ids.every((id, at) => id === other.ids[at]);
}
