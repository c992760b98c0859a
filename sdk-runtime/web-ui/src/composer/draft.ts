import { create } from 'zustand';
import { identity } from '../wire/identity';

/** What is typed and not sent; kept over a reload. */
export const useDraft = create<{ readonly text: string }>(() => ({ text: identity.draft() }));

export function setDraft(text: string): void {
  useDraft.setState({ text });
  identity.keepDraft(text);
}

/** Puts a text into the composer, before what may be in it already. */
export function putDraft(text: string): void {
  const { text: there } = useDraft.getState();
  setDraft(there ? `${text}\n${there}` : text);
}
