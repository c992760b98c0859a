import { FileUp, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Question } from '../chat/state';
import { useConnection } from '../connection/store';
import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import type { FileRules } from '../wire/ask';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import css from './ask.module.css';
import {
  addFiles,
  giveFiles,
  openFiles,
  removeFile,
  retryFile,
  retryLost,
  useAskedFiles,
  type AskedFile,
} from './askedFiles';
import { rulesInWords } from './fits';

interface FilesProps {
  readonly question: Question;
  readonly rules: FileRules;
}

/** Answers a question with files: by dropping them here, or by choosing them. */
export default function Files({ question, rules }: FilesProps): ReactNode {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  const files = useAskedFiles((state) => (state.question === question.id ? state.files : NONE));
  useEffect(() => openFiles(question.id), [question.id]);
  useRetry(question);
  const add = (given: FileList | null) =>
    setProblem(addFiles(session, question, [...(given ?? [])]));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const several = rules.maxFiles > 1;
  return (
    <>
      {/* What is dropped here can be chosen with the button, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={css['drop']}
        data-over={over || undefined}
        role="group"
        aria-label={t('ask.drop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileUp aria-hidden="true" />
        <Button onClick={() => input.current?.click()}>
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
      {files.length > 0 && (
        <ul className={css['files']}>
          {files.map((file) => (
            <FileLine key={file.key} file={file} question={question} />
          ))}
        </ul>
      )}
      <p className={css['problem']} role="alert">
        {problem}
      </p>
      {several && <Give question={question} files={files} />}
    </>
  );
}

const NONE: readonly AskedFile[] = [];

/** What was lost with the connection goes out again with the next one. */
function useRetry(question: Question): void {
  const session = useSession();
  const connected = useConnection(({ connection }) => connection.kind === 'connected');
  const asked = useRef(question);
  useEffect(() => {
    asked.current = question;
  }, [question]);
  useEffect(() => {
    if (connected) retryLost(session, asked.current);
  }, [connected, session]);
}

function Give({ question, files }: { question: Question; files: readonly AskedFile[] }): ReactNode {
  const session = useSession();
  const count = files.filter(({ state }) => state === 'done').length;
  const ready = count > 0 && files.every(({ state }) => state === 'done' || state === 'refused');
  return (
    <Button look="primary" disabled={!ready} onClick={() => giveFiles(session, question)}>
      {t('ask.give', { count })}
    </Button>
  );
}

function FileLine({ file, question }: { file: AskedFile; question: Question }): ReactNode {
  const session = useSession();
  const { key, name, size, state, share, problem } = file;
  return (
    <li className={css['file']} data-state={state}>
      <span className={css['fileName']} dir="auto">
        {name}
      </span>
      <span className={css['fileSize']}>{problem || bytes(size)}</span>
      {state === 'failed' && (
        <IconButton
          label={t('ask.retryFile', { name })}
          onClick={() => retryFile(session, question, key)}
        >
          <RotateCcw />
        </IconButton>
      )}
      <IconButton label={t('ask.removeFile', { name })} onClick={() => removeFile(key)}>
        <X />
      </IconButton>
      {state === 'going' && (
        <progress aria-label={t('ask.uploading', { name })} value={share} max={1} />
      )}
    </li>
  );
}
