import type { Action } from './action';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from './read';
import type { Step } from './step';

/** What a question asks for. */
export type Wanted =
  | { readonly kind: 'text' }
  | { readonly kind: 'files'; readonly rules: FileRules }
  /** A press of one of some buttons, by id. */
  | { readonly kind: 'action'; readonly ids: readonly string[] }
  /** A custom element that is filled in, by id. */
  | { readonly kind: 'element'; readonly id: string };

/** Which files are taken. */
export interface FileRules {
  /** Media types (`image/*`) and endings (`.txt`), as a file input wants them; empty for any. */
  readonly accept: readonly string[];
  readonly maxFiles: number;
  /** In megabytes of a million bytes. */
  readonly maxSizeMb: number;
}

/** What an agent wants to know. */
export interface Ask {
  /** The message that asks. */
  readonly stepId: string;
  readonly wanted: Wanted;
  /** For how many seconds it waits. */
  readonly timeout: number;
}

/** What a person replies to a question. */
export type Reply =
  | { readonly kind: 'text'; readonly message: Step }
  | { readonly kind: 'files'; readonly ids: readonly string[] }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'element'; readonly props: Fields }
  | { readonly kind: 'declined' };

const DEFAULT_TIMEOUT_S = 60;
const ANY = '*/*';

/** Reads the rules for files as questions and features spell them. */
export function readFileRules(fields: Fields): FileRules {
  return {
    accept: acceptOf(fields['accept']),
    maxFiles: Math.max(1, numberOf(fields['max_files']) ?? 1),
    maxSizeMb: numberOf(fields['max_size_mb']) ?? Number.POSITIVE_INFINITY,
  };
}

/** A list of types, or a map from each type to endings; where there are endings they say it better. */
function acceptOf(value: unknown): readonly string[] {
  const map = fieldsOf(value);
  const types = map
    ? Object.entries(map).flatMap(([type, given]) => {
        const endings = listOf(given, textOf);
        return endings.length > 0 ? endings : [type];
      })
    : listOf(value, textOf);
  return types.includes(ANY) ? [] : types;
}

function wantedOf(spec: Fields): Wanted | undefined {
  switch (spec['type']) {
    case 'text':
      return { kind: 'text' };
    case 'file':
      return { kind: 'files', rules: readFileRules(spec) };
    case 'action':
      return { kind: 'action', ids: listOf(spec['keys'], textOf) };
    case 'element': {
      const id = textOf(spec['element_id']);
      return id ? { kind: 'element', id } : undefined;
    }
    default:
      return undefined;
  }
}

/** Reads what is asked; a kind of question that this page does not know is none. */
export function readAsk(value: unknown): Ask | undefined {
  const spec = fieldsOf(value);
  const stepId = textOf(spec?.['step_id']);
  const wanted = spec && wantedOf(spec);
  if (!wanted || !stepId) return undefined;
  return { stepId, wanted, timeout: numberOf(spec['timeout']) ?? DEFAULT_TIMEOUT_S };
}
