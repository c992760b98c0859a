import type { ChatState, Question } from '../chat/state';
import { useChat } from '../chat/store';
import type { Session } from '../page/session';

/** The question that a person can answer now; what is being changed takes it back. */
function openOf({ question, edit }: ChatState): Question | undefined {
  return question && !question.answered && !edit ? question : undefined;
}

/** The question that a message asks, while it can be answered. */
export function useQuestion(id: string): Question | undefined {
  return useChat((state) => {
    const question = openOf(state);
    return question?.id === id ? question : undefined;
  });
}

/** The question that what one types answers. */
export function useTextQuestion(): Question | undefined {
  return useChat(textQuestionOf);
}

function textQuestionOf(state: ChatState): Question | undefined {
  const question = openOf(state);
  return question?.wanted.kind === 'text' ? question : undefined;
}

export function isTextAsked(): boolean {
  return textQuestionOf(useChat.getState()) !== undefined;
}

/** Whether the agent waits for files. */
export function useFilesAsked(): boolean {
  return useChat((state) => openOf(state)?.wanted.kind === 'files');
}

/** Whether the agent waits for an element to be filled in, by id. */
export function useFormAsked(element: string): boolean {
  return useChat((state) => formOf(state) === element);
}

export function isFormAsked(element: string): boolean {
  return formOf(useChat.getState()) === element;
}

function formOf(state: ChatState): string | undefined {
  const wanted = openOf(state)?.wanted;
  return wanted?.kind === 'element' ? wanted.id : undefined;
}

/** Leaves the question that is open without an answer; whether there was one. */
export function decline(session: Session): boolean {
  if (!openOf(useChat.getState())) return false;
  session.answer({ kind: 'declined' });
  return true;
}
