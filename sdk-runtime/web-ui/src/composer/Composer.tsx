import { ArrowUp, Square } from 'lucide-react';
import {
  lazy,
  Suspense,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { AskBar } from '../ask/AskBar';
import { useTextQuestion } from '../ask/question';
import { useAttach, useComposerTray, useTrayUploads } from '../attachment/composerTray';
import { MicrophoneButton } from '../audio/MicrophoneButton';
import { useChat } from '../chat/store';
import { t } from '../i18n/t';
import { editLast } from '../message/editing';
import { chooseCommand, useCommand } from '../offer/choice';
import { CommandChip } from '../offer/CommandChip';
import { useCommandMenu } from '../offer/useCommandMenu';
import { useSession } from '../page/session';
import { useAgentName } from '../page/settings';
import css from './composer.module.css';
import { setDraft, useDraft } from './draft';
import { focusComposer, useComposerRef } from './focus';
import { Note, type NoteProps } from './Note';
import { Tools, useHasTools } from './Tools';
import { useSending } from './useSending';

const AttachmentTray = lazy(() => import('../attachment/AttachmentTray'));
const CommandMenu = lazy(() => import('../offer/CommandMenu'));

/**
 * Longer texts fill the box anyway; to measure them would take the browser long.
 */
const MOST_TO_MEASURE = 10_000;

/** Where one types. What is typed is never lost: not by a cut, not by a reload, not by being too long. */
export function Composer(): ReactNode {
  const sending = useSending();
  const text = useDraft((state) => state.text);
  const attached = useComposerTray((state) => state.attachments.length > 0);
  const problems = useComposerTray((state) => state.problems);
  const menu = useCommandMenu(text);
  const hasTools = useHasTools();
  const command = useCommand();
  const question = useTextQuestion();
  const refused = sending.problem !== undefined || problems.length > 0;
  useTrayUploads();

  const note: NoteProps = {
    problems: sending.problem ? [sending.problem] : problems,
    waits: sending.waits,
    onCancel: sending.cancel,
  };
  return (
    <form
      className={css['composer']}
      data-part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        sending.send();
        focusComposer();
      }}
    >
      {question && <AskBar question={question} />}
      <div
        className={css['box']}
        data-refused={refused || undefined}
        data-tools={hasTools || attached || command !== undefined || undefined}
      >
        {menu.open && (
          <Suspense>
            <CommandMenu menu={menu} />
          </Suspense>
        )}
        {attached && (
          <Suspense>
            <AttachmentTray />
          </Suspense>
        )}
        <div className={css['line']}>
          <CommandChip />
          <Field sending={sending} menu={menu} refused={refused} />
        </div>
        <Tools />
        <SendButtons empty={text.trim() === '' && (!attached || question !== undefined)} />
      </div>
      <Note {...note} />
    </form>
  );
}

interface FieldProps {
  readonly sending: ReturnType<typeof useSending>;
  readonly menu: ReturnType<typeof useCommandMenu>;
  readonly refused: boolean;
}

function Field({ sending, menu, refused }: FieldProps): ReactNode {
  const text = useDraft((state) => state.text);
  const name = useAgentName();
  const command = useCommand();
  const asked = useTextQuestion() !== undefined;
  const attach = useAttach();
  const area = useComposerRef();
  useAutosize(area, text);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while a word is being composed chooses the word.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (composing) return;
    if (menu.onKey(event.key) || onOwnKey(event, text, sending)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // What an office program copies is a text, with a picture of it.
    if (!attach || files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    attach(files);
  };
  return (
    <textarea
      ref={area}
      id="composer"
      className={css['text']}
      data-long={text.length > MOST_TO_MEASURE || undefined}
      dir={directionOf(text)}
      rows={1}
      value={text}
      readOnly={sending.waits}
      placeholder={
        asked ? t('ask.placeholder') : command?.description || t('composer.placeholder', { name })
      }
      aria-label={t(asked ? 'ask.label' : 'composer.label', { name })}
      aria-describedby={descriptionOf(refused, asked)}
      aria-invalid={refused || undefined}
      enterKeyHint="send"
      onChange={(event) => {
        setDraft(event.target.value);
        sending.forgive();
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      {...menu.field}
    />
  );
}

function descriptionOf(refused: boolean, asked: boolean): string | undefined {
  if (refused) return 'composer-problem';
  return asked ? 'composer-question' : undefined;
}

/** Does what a key means in the text field; whether it means anything. */
function onOwnKey(event: KeyboardEvent, text: string, sending: FieldProps['sending']): boolean {
  if (event.key === 'Enter' && !event.shiftKey) {
    sending.send();
    return true;
  }
  if (event.key === 'Escape' && sending.waits) {
    sending.cancel();
    return true;
  }
  if (text !== '') return false;
  if (event.key === 'Backspace') chooseCommand(null);
  return event.key === 'ArrowUp' && editLast();
}

function SendButtons({ empty }: { readonly empty: boolean }): ReactNode {
  const session = useSession();
  const working = useChat((state) => state.work.since !== null);
  return (
    <div className={css['actions']}>
      <MicrophoneButton />
      {working && (
        <button
          type="button"
          className={css['stop']}
          title={t('work.stopHint')}
          onClick={() => {
            session.stop();
            focusComposer();
          }}
        >
          <Square aria-hidden="true" />
          {t('work.stop')}
        </button>
      )}
      <button
        type="submit"
        className={css['send']}
        aria-label={t('composer.send')}
        title={t('composer.send')}
        disabled={empty}
      >
        <ArrowUp aria-hidden="true" />
      </button>
    </div>
  );
}

/**
 * The direction of a text as a whole: that of its first letter. The browser's own `auto` looks at
 * every line, and takes seconds over a long text.
 */
function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text.slice(0, MOST_TO_MEASURE))?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

/** As high as its text; the style sheet says where that ends and scrolling begins. */
function useAutosize(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const before = useRef(0);
  useLayoutEffect(() => {
    if (area.current && text.length <= MOST_TO_MEASURE)
      fit(area.current, text.length < before.current);
    before.current = text.length;
  }, [area, text]);
}

function fit(box: HTMLTextAreaElement, shorter: boolean): void {
  // Only less text can make it lower; to find out costs another layout.
  if (shorter) box.style.height = '';
  if (box.scrollHeight > box.clientHeight) box.style.height = `${box.scrollHeight}px`;
}
