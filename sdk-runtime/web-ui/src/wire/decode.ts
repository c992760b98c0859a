import type { ChatEvent, Toast } from '../chat/event';
import { readAction } from './action';
import { readAsk } from './ask';
import { readElement } from './element';
import { readCommand, readMode } from './offer';
import { fieldsOf, listOf, numberOf, readChange, readStep, textOf } from './read';
import { readForm } from './widget';

type Decoder = (payload: unknown, at: number) => ChatEvent | undefined;

function whole(payload: unknown, at: number): ChatEvent | undefined {
  const step = readStep(payload);
  return step && { kind: 'step', step, at };
}

function token(payload: unknown): ChatEvent | undefined {
  const fields = fieldsOf(payload);
  const id = textOf(fields?.['id']);
  const text = textOf(fields?.['token']);
  if (!fields || !id || text === undefined) return undefined;
  return {
    kind: 'token',
    id,
    token: text,
    field: fields['isInput'] === true ? 'input' : 'output',
    whole: fields['isSequence'] === true,
  };
}

function cursor(payload: unknown): ChatEvent | undefined {
  const at = numberOf(payload);
  return at === undefined ? undefined : { kind: 'cursor', cursor: at };
}

function asked(payload: unknown, at: number): ChatEvent | undefined {
  const fields = fieldsOf(payload);
  const step = readStep(fields?.['msg']);
  const ask = readAsk(fields?.['spec']);
  return step && ask && ask.stepId === step.id ? { kind: 'asked', step, ask, at } : undefined;
}

function gone(kind: 'remove' | 'elementGone' | 'actionGone'): Decoder {
  return (payload) => {
    const id = textOf(fieldsOf(payload)?.['id']);
    return id ? { kind, id } : undefined;
  };
}

function list<T>(
  read: (entry: unknown) => T | undefined,
  event: (entries: readonly T[]) => ChatEvent,
): Decoder {
  return (payload) => (Array.isArray(payload) ? event(listOf(payload, read)) : undefined);
}

function sidebar(payload: unknown): ChatEvent | undefined {
  const fields = fieldsOf(payload);
  if (!fields || !Array.isArray(fields['elements'])) return undefined;
  const elements = listOf(fields['elements'], readElement);
  return { kind: 'sidebar', elements, key: textOf(fields['key']) ?? null };
}

const DECODERS: Readonly<Record<string, Decoder>> = {
  new_message: whole,
  stream_start: whole,
  stream_token: token,
  update_message: (payload) => {
    const read = readChange(payload);
    return read && { kind: 'change', ...read };
  },
  delete_message: gone('remove'),
  task_start: (_, at) => ({ kind: 'work', on: true, at }),
  task_end: (_, at) => ({ kind: 'work', on: false, at }),
  first_interaction: (payload) => {
    const chat = textOf(fieldsOf(payload)?.['thread_id']);
    return chat ? { kind: 'started', chat } : undefined;
  },
  parley_cursor: cursor,
  element: (payload) => {
    const element = readElement(payload);
    return element && { kind: 'element', element };
  },
  remove_element: gone('elementGone'),
  action: (payload) => {
    const action = readAction(payload);
    return action && { kind: 'action', action };
  },
  remove_action: gone('actionGone'),
  ask: asked,
  clear_ask: () => ({ kind: 'unasked' }),
  ask_timeout: () => ({ kind: 'askTimedOut' }),
  chat_settings: (payload) => {
    const form = readForm(payload);
    return form && { kind: 'settings', form };
  },
  set_commands: list(readCommand, (commands) => ({ kind: 'commands', commands })),
  set_modes: list(readMode, (modes) => ({ kind: 'modes', modes })),
  set_sidebar_title: (payload) => {
    const title = textOf(payload);
    return title === undefined ? undefined : { kind: 'sidebarTitle', title };
  },
  set_sidebar_elements: sidebar,
  token_usage: (payload) => {
    const count = numberOf(payload);
    return count === undefined ? undefined : { kind: 'tokens', count };
  },
};

/**
 * What an event of the wire means for the chat; undefined for events that are not about the chat's
 * content, that this version does not know, or that make no sense.
 */
export function decode(name: string, payload: unknown, at: number): ChatEvent | undefined {
  return Object.hasOwn(DECODERS, name) ? DECODERS[name]?.(payload, at) : undefined;
}

/** The server's answer to a connection of this page: which chat it shows, and from where. */
export function readChat(
  payload: unknown,
): { chat: string; restored: boolean; cursor: number } | undefined {
  const fields = fieldsOf(payload);
  const chat = textOf(fieldsOf(payload)?.['chat']);
  if (!fields || chat === undefined) return undefined;
  return { chat, restored: fields['restored'] === true, cursor: numberOf(fields['cursor']) ?? 0 };
}

const TOAST_TYPES: readonly Toast['type'][] = ['info', 'success', 'warning', 'error'];

export function readToast(payload: unknown): Toast | undefined {
  const fields = fieldsOf(payload);
  const message = textOf(fields?.['message']);
  if (!fields || !message) return undefined;
  return { message, type: TOAST_TYPES.find((type) => type === fields['type']) ?? 'info' };
}
