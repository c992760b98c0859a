import type { Look, Refusal } from '../../public/elements/parley-element';
import { fieldsOf, numberOf, textOf, wordOf, type Fields } from '../wire/read';

// What the page and the frame of an application's element tell each other, over a channel that only
// the two have. The page believes nothing that it hears: see `readFromFrame`.

export type { Look };
export type RefusalCode = Refusal['code'];

/** What the page hands over, with a port of the channel, when the frame's document is there. */
export const HANDOVER = 'parley:element';

/** The most that an element may send at once, as JSON, in characters. */
export const MAX_JSON = 256 * 1024;
export const MAX_TEXT = 100_000;
const MAX_NAME = 200;
const MAX_REASON = 1_000;
const MAX_HEIGHT = 20_000;

/** The variables of tokens.css that an element may be drawn with. */
export const VARIABLES = [
  '--paper',
  '--raised',
  '--sunk',
  '--hover',
  '--line',
  '--line-strong',
  '--ink',
  '--ink-soft',
  '--ink-faint',
  '--accent',
  '--accent-strong',
  '--on-accent',
  '--accent-wash',
  '--accent-line',
  '--brass',
  '--brass-ink',
  '--brass-wash',
  '--brass-line',
  '--said',
  '--danger',
  '--danger-wash',
  '--danger-line',
  '--danger-sunk',
  '--code-keyword',
  '--code-string',
  '--code-constant',
  '--code-function',
  '--code-comment',
  '--shadow',
  '--radius-tiny',
  '--radius-small',
  '--radius',
  '--radius-large',
  '--radius-round',
  '--radius-pill',
  '--sans',
  '--mono',
  '--quick',
] as const;

export type ToFrame =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly props: Fields;
      readonly asked: boolean;
      readonly look: Look;
    }
  | { readonly kind: 'props'; readonly props: Fields }
  | { readonly kind: 'asked'; readonly asked: boolean }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: RefusalCode;
      readonly reason: string;
    };

/** Why a module does not draw. */
export const BREAKAGES = ['unloadable', 'syntax', 'noDefault', 'threw'] as const;
export type Breakage = (typeof BREAKAGES)[number];

/** Something that an element wants done. */
export type Call =
  | { readonly what: 'update'; readonly props: Fields }
  | { readonly what: 'remove' }
  | { readonly what: 'act'; readonly name: string; readonly payload: Fields }
  | { readonly what: 'say'; readonly text: string; readonly command: string | null }
  | { readonly what: 'submit'; readonly props: Fields }
  | { readonly what: 'cancel' };

export type FromFrame =
  /** The module has drawn what it had to draw. */
  | { readonly kind: 'mounted' }
  | { readonly kind: 'broken'; readonly why: Breakage; readonly reason: string }
  | { readonly kind: 'height'; readonly px: number }
  /** Escape was pressed, and the element had no use for it. */
  | { readonly kind: 'escape' }
  | { readonly kind: 'call'; readonly id: number; readonly call: Call };

/** A call that is none: its number is known, so that it can be refused. */
export interface Unfit {
  readonly kind: 'unfit';
  readonly id: number;
  readonly code: 'unfit' | 'tooLarge';
}

/** What a frame says, as far as it makes sense; undefined for what does not. */
export function readFromFrame(value: unknown): FromFrame | Unfit | undefined {
  const fields = fieldsOf(value);
  switch (fields?.['kind']) {
    case 'mounted':
    case 'escape':
      return { kind: fields['kind'] };
    case 'broken':
      return {
        kind: 'broken',
        why: wordOf(fields['why'], BREAKAGES) ?? 'threw',
        reason: (textOf(fields['reason']) ?? '').slice(0, MAX_REASON),
      };
    case 'height': {
      const px = numberOf(fields['px']);
      return px !== undefined && px >= 0
        ? { kind: 'height', px: Math.min(px, MAX_HEIGHT) }
        : undefined;
    }
    case 'call': {
      const id = numberOf(fields['id']);
      if (id === undefined) return undefined;
      const call = readCall(fieldsOf(fields['call']));
      return typeof call === 'string'
        ? { kind: 'unfit', id, code: call }
        : { kind: 'call', id, call };
    }
    default:
      return undefined;
  }
}

function readCall(fields: Fields | undefined): Call | Unfit['code'] {
  switch (fields?.['what']) {
    case 'remove':
    case 'cancel':
      return { what: fields['what'] };
    case 'update':
    case 'submit': {
      const props = readJson(fields['props']);
      return typeof props === 'string' ? props : { what: fields['what'], props };
    }
    case 'act': {
      const name = readName(fields['name']);
      const payload = readJson(fields['payload'] ?? {});
      if (name === undefined) return 'unfit';
      return typeof payload === 'string' ? payload : { what: 'act', name, payload };
    }
    case 'say':
      return readSaying(fields);
    default:
      return 'unfit';
  }
}

function readSaying(fields: Fields): Call | Unfit['code'] {
  const text = textOf(fields['text']);
  const command = fields['command'] ?? null;
  if (text === undefined || text.trim() === '') return 'unfit';
  if (text.length > MAX_TEXT) return 'tooLarge';
  if (command === null) return { what: 'say', text, command };
  const name = readName(command);
  return name === undefined ? 'unfit' : { what: 'say', text, command: name };
}

function readName(value: unknown): string | undefined {
  const name = textOf(value);
  return name && name.length <= MAX_NAME ? name : undefined;
}

/** An object as JSON has it: what comes through the channel may be anything that can be cloned. */
function readJson(value: unknown): Fields | Unfit['code'] {
  if (!fieldsOf(value)) return 'unfit';
  try {
    const json = JSON.stringify(value);
    if (json.length > MAX_JSON) return 'tooLarge';
    return fieldsOf(JSON.parse(json)) ?? 'unfit';
  } catch {
    return 'unfit';
  }
}
