import { create } from 'zustand';
import type { Action } from '../wire/action';
import type { ShownElement } from '../wire/element';
import { applyAll } from './apply';
import type { ChatEvent } from './event';
import { EMPTY, type ChatState, type ShownStep } from './state';

/** The chat that is shown. Components read single things from it, so that little is drawn again. */
export const useChat = create<ChatState>(() => EMPTY);

export function applyToChat(events: readonly ChatEvent[]): void {
  useChat.setState((state) => applyAll(state, events), true);
}

export function forgetChat(): void {
  useChat.setState(EMPTY, true);
}

export function useStep(id: string): ShownStep | undefined {
  return useChat((state) => state.steps.get(id));
}

const NONE: readonly string[] = [];

export function useChildren(id: string): readonly string[] {
  return useChat((state) => state.children.get(id) ?? NONE);
}

/** Ids of the elements of a step, in order; those of none are under the empty id. */
export function useElementIds(step: string): readonly string[] {
  return useChat((state) => state.elements.on.get(step) ?? NONE);
}

export function useElement(id: string): ShownElement | undefined {
  return useChat((state) => state.elements.byId.get(id));
}

/** Ids of the buttons of a message, in order. */
export function useActionIds(step: string): readonly string[] {
  return useChat((state) => state.actions.on.get(step) ?? NONE);
}

export function useAction(id: string): Action | undefined {
  return useChat((state) => state.actions.byId.get(id));
}

/** The task list that is shown: the last one. */
export function taskListOf(state: ChatState): ShownElement | undefined {
  const ids = state.elements.on.get('') ?? NONE;
  return ids
    .map((id) => state.elements.byId.get(id))
    .findLast((element) => element?.type === 'tasklist');
}

/** What a user said that led to this step: the nearest message of theirs above it. */
export function questionOf(state: ChatState, id: string): ShownStep | undefined {
  let step = state.steps.get(id);
  while (step && step.type !== 'user_message') step = state.steps.get(step.under);
  return step;
}
