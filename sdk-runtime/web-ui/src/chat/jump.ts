import type { ChatState, Row } from './state';
import { useChat } from './store';

/** How the list of rows brings one of them into view. */
type Jump = (row: Row, index: number) => void;

let jump: Jump | undefined;

/** Says how to get to a row; returns how to take that back. */
export function offerJump(offered: Jump): () => void {
  jump = offered;
  return () => {
    if (jump === offered) jump = undefined;
  };
}

/** Brings the line of the conversation into view that a step stands on. */
export function jumpTo(step: string): void {
  const state = useChat.getState();
  const index = rowIndexOf(state, step);
  const row = state.rows[index];
  if (row) jump?.(row, index);
}

/** The row of a step, or of the nearest step above it that has one; -1 if there is none. */
export function rowIndexOf({ rows, steps }: Pick<ChatState, 'rows' | 'steps'>, id: string): number {
  let step = steps.get(id);
  while (step) {
    const { id: wanted } = step;
    const at = rows.findIndex(
      (row) => row.key === wanted || (row.kind === 'steps' && row.ids.includes(wanted)),
    );
    if (at >= 0) return at;
    step = steps.get(step.under);
  }
  return -1;
}
