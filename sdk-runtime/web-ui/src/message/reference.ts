import { textOf } from '../wire/read';
import type { Step } from '../wire/step';

/** An error as its card shows it. */
export interface ShownError {
  readonly text: string;
  /** Under this the operator finds it in the log. */
  readonly reference: string;
  /** What only a developer wants to read: a stack. */
  readonly details: string;
}

/** Takes an error message apart: its sentence, its reference, and what follows after them. */
export function readError(step: Pick<Step, 'output' | 'metadata'>): ShownError {
  const [first = '', ...rest] = step.output.trim().split('\n');
  const reference = textOf(step.metadata['reference']) ?? '';
  const label = reference ? new RegExp(`\\s*\\w+: ${escape(reference)}\\.?\\s*$`) : undefined;
  return {
    text: label ? first.replace(label, '') : first,
    reference,
    details: rest.join('\n').trim(),
  };
}

function escape(text: string): string {
  return text.replace(/[^\w\s]/g, String.raw`\$&`);
}
