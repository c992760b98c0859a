import { create } from 'zustand';
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

/** What a user said that led to this step: the nearest message of theirs above it. */
export function questionOf(state: ChatState, id: string): ShownStep | undefined {
  let step = state.steps.get(id);
  while (step && step.type !== 'user_message') step = state.steps.get(step.under);
  return step;
}
