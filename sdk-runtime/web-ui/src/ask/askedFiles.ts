import { create } from 'zustand';
import { useChat } from '../chat/store';
import type { Question } from '../chat/state';
import { t } from '../i18n/t';
import type { Session } from '../page/session';
import { identity } from '../wire/identity';
import type { FileReference } from '../wire/say';
import { RestError } from '../wire/rest';
import type { FileRules } from '../wire/ask';
import { problemOf } from './fits';

/** A file that is to answer a question. */
export interface AskedFile {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly state: 'going' | 'done' | 'failed' | 'refused';
  /** How much has gone out, from 0 to 1. */
  readonly share: number;
  /** Why it is not taken, or did not arrive. */
  readonly problem: string;
  /** What the server knows it by, once it is there. */
  readonly reference: FileReference | null;
}

interface AskedFiles {
  /** The question that they are for. */
  readonly question: string;
  readonly files: readonly AskedFile[];
}

export const useAskedFiles = create<AskedFiles>(() => ({ question: '', files: [] }));

/** What the store cannot hold: the files themselves, and how to break their uploads off. */
const own = new Map<number, { readonly file: File; abort: AbortController }>();
let keys = 0;

/** Takes up what was uploaded for a question before the page was loaded again. */
export function openFiles(question: string): void {
  if (useAskedFiles.getState().question === question) return;
  own.forEach(({ abort }) => abort.abort());
  own.clear();
  const kept = identity.askedFiles(question);
  const files = kept.map((reference) => blank(reference, { state: 'done', reference }));
  useAskedFiles.setState({ question, files });
}

/** Uploads files for a question, as many as it takes; returns what is to be said about the others. */
export function addFiles(session: Session, question: Question, given: readonly File[]): string {
  const rules = rulesOf(question);
  const { files } = useAskedFiles.getState();
  const room = rules.maxFiles - files.filter(({ state }) => state !== 'refused').length;
  const taken: File[] = [];
  const shown: AskedFile[] = [];
  for (const file of given) {
    const problem = problemOf(file, rules);
    if (problem === '' && taken.length >= room) continue;
    const entry = blank(file, { state: problem ? 'refused' : 'going', problem });
    shown.push(entry);
    if (problem) continue;
    taken.push(file);
    own.set(entry.key, { file, abort: new AbortController() });
  }
  const before = files.filter(({ state }) => state !== 'refused');
  useAskedFiles.setState({ files: [...before, ...shown] });
  for (const { key, state } of shown) if (state === 'going') void upload(session, question, key);
  const left = given.length - shown.length;
  return left > 0 ? t('ask.tooMany', { count: rules.maxFiles }) : '';
}

/** Tries a file again that did not arrive. */
export function retryFile(session: Session, question: Question, key: number): void {
  const it = own.get(key);
  if (!it) return;
  it.abort = new AbortController();
  change(key, { state: 'going', share: 0, problem: '' });
  void upload(session, question, key);
}

/** Tries again what did not arrive because there was no connection. */
export function retryLost(session: Session, question: Question): void {
  for (const { key, state } of useAskedFiles.getState().files) {
    if (state === 'failed') retryFile(session, question, key);
  }
}

export function removeFile(key: number): void {
  own.get(key)?.abort.abort();
  own.delete(key);
  useAskedFiles.setState(({ files }) => ({ files: files.filter((file) => file.key !== key) }));
  keep();
}

/** Answers the question with what has been uploaded. */
export function giveFiles(session: Session, question: Question): void {
  if (useChat.getState().question?.id !== question.id) return;
  const files = useAskedFiles.getState().files.flatMap(({ reference }) => reference ?? []);
  if (files.length > 0) session.answer({ kind: 'files', files });
}

async function upload(session: Session, question: Question, key: number): Promise<void> {
  const it = own.get(key);
  if (!it) return;
  const askParentId = useChat.getState().steps.get(question.id)?.parentId ?? null;
  const { signal } = it.abort;
  const onProgress = (share: number) => change(key, { share });
  try {
    const reference = await session.upload(it.file, { askParentId, onProgress, signal });
    own.delete(key);
    change(key, { state: 'done', share: 1, reference });
    keep();
    // Whoever is asked for one file has answered by choosing it.
    if (rulesOf(question).maxFiles === 1) giveFiles(session, question);
  } catch (failure) {
    if (signal.aborted) return;
    const reason = failure instanceof RestError ? failure.message : '';
    change(key, { state: 'failed', problem: reason || t('ask.uploadLost') });
  }
}

function change(key: number, news: Partial<AskedFile>): void {
  useAskedFiles.setState(({ files }) => ({
    files: files.map((file) => (file.key === key ? { ...file, ...news } : file)),
  }));
}

function keep(): void {
  const { question, files } = useAskedFiles.getState();
  identity.keepAskedFiles(
    question,
    files.flatMap(({ reference }) => reference ?? []),
  );
}

function blank({ name, size }: Pick<File, 'name' | 'size'>, known: Partial<AskedFile>): AskedFile {
  keys += 1;
  const fresh = { key: keys, state: 'going', share: 0, problem: '', reference: null } as const;
  return { ...fresh, name, size, ...known };
}

function rulesOf({ wanted }: Question): FileRules {
  return wanted.kind === 'files'
    ? wanted.rules
    : { accept: [], maxFiles: 1, maxSizeMb: Number.POSITIVE_INFINITY };
}
