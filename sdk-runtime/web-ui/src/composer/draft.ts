import { create } from 'zustand';
import { identity } from '../wire/identity';

/** What is typed and not sent; kept over a reload. */
export const useDraft = create<{ readonly text: string }>(() => ({ text: identity.draft() }));

export function setDraft(text: string): void {
  useDraft.setState({ text });
  identity.keepDraft(text);
}

const LONGEST_PROMPT = 1000;

/**
 * Takes what the address brings to say, `/?prompt=…`, unless something is typed already. It is
 * taken once: the address no longer says it after that.
 */
export function takePrompt(): void {
  const address = new URL(location.href);
  const prompt = address.searchParams.get('prompt');
  if (prompt === null) return;
  address.searchParams.delete('prompt');
  history.replaceState(history.state, '', address);
  if (useDraft.getState().text !== '') return;
  // By characters: half of one would be none.
  setDraft(Array.from(prompt).slice(0, LONGEST_PROMPT).join(''));
}

/** Puts a text into the composer, before what may be in it already. */
export function putDraft(text: string): void {
  const { text: there } = useDraft.getState();
  setDraft(there ? `${text}\n${there}` : text);
}
