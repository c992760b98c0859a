import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useResume } from '../attachment/composerTray';
import { Tiles } from '../attachment/Tiles';
import type { Tray } from '../attachment/tray';
import type { Question } from '../chat/state';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import type { FileRules } from '../wire/ask';
import css from './ask.module.css';
import { giveFiles, trayFor } from './askedFiles';
import { rulesInWords } from './rules';

interface FilesProps {
  readonly question: Question;
  readonly rules: FileRules;
}

/** Answers a question with files: by dropping them here, or by choosing them. */
export default function Files({ question, rules }: FilesProps): ReactNode {
  const tray = trayFor(question);
  const choose = useRef<HTMLButtonElement>(null);
  const some = useStore(tray.store, ({ attachments }) => attachments.length > 0);
  const problems = useStore(tray.store, (state) => state.problems);
  useResume(tray);
  useOnlyFile(question, rules, tray);
  return (
    <>
      <Drop rules={rules} tray={tray} choose={choose} />
      {some && (
        <div className={css['files']}>
          <Tiles tray={tray} label={t('ask.given')} onRemoved={() => choose.current?.focus()} />
        </div>
      )}
      <p className={css['problem']} role="alert">
        {problems.join(' ')}
      </p>
      {rules.maxFiles > 1 && <Give question={question} tray={tray} />}
    </>
  );
}

interface DropProps {
  readonly rules: FileRules;
  readonly tray: Tray;
  readonly choose: RefObject<HTMLButtonElement | null>;
}

function Drop({ rules, tray, choose }: DropProps): ReactNode {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const several = rules.maxFiles > 1;
  const add = (files: FileList | null) => tray.add([...(files ?? [])], rules, session);
  const hover = (event: DragEvent, above: boolean) => {
    event.preventDefault();
    setOver(above);
  };
  return (
    // What is dropped here can be chosen with the button, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={css['drop']}
      data-over={over || undefined}
      role="group"
      aria-label={t('ask.drop')}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        add(event.dataTransfer.files);
      }}
    >
      <FileUp aria-hidden="true" />
      <Button ref={choose} onClick={() => input.current?.click()}>
        {t(several ? 'ask.chooseFiles' : 'ask.chooseFile')}
      </Button>
      <p>{rulesInWords(rules)}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        accept={rules.accept.join(',')}
        onChange={({ target }) => {
          add(target.files);
          target.value = '';
        }}
      />
    </div>
  );
}

/** Whoever is asked for one file has answered by choosing it. */
function useOnlyFile(question: Question, { maxFiles }: FileRules, tray: Tray): void {
  const session = useSession();
  const file = useStore(tray.store, ({ attachments: [first] }) =>
    first?.upload.kind === 'done' ? first.key : '',
  );
  const asked = useRef(question);
  useEffect(() => {
    asked.current = question;
  }, [question]);
  useEffect(() => {
    if (maxFiles === 1 && file !== '') giveFiles(session, asked.current, tray);
  }, [file, maxFiles, session, tray]);
}

function Give({ question, tray }: { readonly question: Question; readonly tray: Tray }): ReactNode {
  const session = useSession();
  const attachments = useStore(tray.store, (state) => state.attachments);
  const count = attachments.filter(({ upload }) => upload.kind === 'done').length;
  const ready = count > 0 && count === attachments.length;
  return (
    <Button look="primary" disabled={!ready} onClick={() => giveFiles(session, question, tray)}>
      {t('ask.give', { count: Math.max(1, count) })}
    </Button>
  );
}
