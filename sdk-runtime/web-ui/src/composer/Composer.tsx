import { ArrowUp, Square } from 'lucide-react';
import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { AskBar } from '../ask/AskBar';
import { useTextQuestion } from '../ask/question';
import { useChat } from '../chat/store';
import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import { editLast } from '../message/editing';
import { useSession } from '../page/session';
import { useAgentName } from '../page/settings';
import { MAX_PACKET_BYTES } from '../wire/protocol';
import css from './composer.module.css';
import { setDraft, useDraft } from './draft';
import { focusComposer, useComposerRef } from './focus';

/**
 * Longer texts fill the box anyway; to measure them would take the browser long.
 */
const MOST_TO_MEASURE = 10_000;

/** Where one types. What is typed is never lost: not by a cut, not by a reload, not by being too long. */
export function Composer(): ReactNode {
  const session = useSession();
  const text = useDraft((state) => state.text);
  const working = useChat((state) => state.work.since !== null);
  const name = useAgentName();
  const question = useTextQuestion();
  const [excess, setExcess] = useState(0);
  const area = useComposerRef();
  const long = text.length > MOST_TO_MEASURE;
  useAutosize(area, text);

  const send = () => {
    if (text.trim() === '') return;
    const over = question ? session.answer({ kind: 'text', text }) : session.say(text);
    setExcess(over);
    if (over === 0) setDraft('');
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while a word is being composed chooses the word.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === 'ArrowUp' && text === '' && !composing && editLast()) {
      event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={css['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {question && <AskBar question={question} />}
      <div className={css['box']} data-refused={excess > 0 || undefined}>
        <textarea
          ref={area}
          id="composer"
          className={css['text']}
          data-long={long || undefined}
          dir={directionOf(text)}
          rows={1}
          value={text}
          placeholder={question ? t('ask.placeholder') : t('composer.placeholder', { name })}
          aria-label={t(question ? 'ask.label' : 'composer.label', { name })}
          aria-describedby={descriptionOf(excess > 0, question !== undefined)}
          aria-invalid={excess > 0 || undefined}
          enterKeyHint="send"
          onChange={(event) => {
            setDraft(event.target.value);
            setExcess(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={css['actions']}>
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
            disabled={text.trim() === ''}
          >
            <ArrowUp aria-hidden="true" />
          </button>
        </div>
      </div>
      <p
        className={css['below']}
        id="composer-problem"
        role="alert"
        data-problem={excess > 0 || undefined}
      >
        {excess > 0 &&
          t('composer.tooLong', {
            size: bytes(MAX_PACKET_BYTES + excess),
            limit: bytes(MAX_PACKET_BYTES),
          })}
      </p>
      {excess === 0 && <p className={css['hint']}>{t('composer.hint')}</p>}
    </form>
  );
}

function descriptionOf(refused: boolean, asked: boolean): string | undefined {
  if (refused) return 'composer-problem';
  return asked ? 'composer-question' : undefined;
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
