import { Check, ChevronDown, Circle, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { jumpTo } from '../chat/jump';
import { taskListOf, useChat } from '../chat/store';
import { parseJson, useText } from '../element/content';
import { useWide } from '../element/panel';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { readTaskList, type Task, type TaskList } from '../wire/tasks';
import css from './tasks.module.css';

/** What the agent has set out to do. On a small screen it is one line until it is opened. */
export default function TaskPanel(): ReactNode {
  const element = useChat(taskListOf);
  const session = useSession();
  const list = useTaskList(element ? session.fileUrl(element) : '');
  const wide = useWide();
  const [chosen, setChosen] = useState<boolean>();
  if (!element || !list) return null;
  const open = chosen ?? wide;
  const done = list.tasks.filter(({ status }) => status === 'done').length;
  return (
    <section className={css['tasks']} aria-label={t('tasks.label')}>
      <button
        type="button"
        className={css['head']}
        aria-expanded={open}
        onClick={() => setChosen(!open)}
      >
        <span className={css['status']} dir="auto">
          {list.status || t('tasks.label')}
        </span>
        <span className={css['sum']}>{t('tasks.done', { done, all: list.tasks.length })}</span>
        <ChevronDown aria-hidden="true" className={css['chevron']} />
      </button>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        <ol className={css['list']} tabIndex={0} aria-label={t('tasks.label')}>
          {list.tasks.map((task, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a task has no other name
            <TaskLine key={at} task={task} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The list at an address; until it is there, the one before. */
function useTaskList(url: string): TaskList | undefined {
  const content = useText(url);
  const [last, setLast] = useState<{ readonly text: string; readonly list: TaskList }>();
  if (content.kind === 'there' && content.text !== last?.text) {
    const list = readTaskList(parseJson(content.text));
    if (list) setLast({ text: content.text, list });
  }
  return last?.list;
}

const WORDS = { ready: 'ready', running: 'running', failed: 'failed', done: 'finished' } as const;

function TaskLine({ task }: { readonly task: Task }): ReactNode {
  const { title, status, forId } = task;
  const known = useChat((state) => forId !== null && state.steps.has(forId));
  return (
    <li className={css['task']} data-status={status}>
      <span className={css['sign']}>
        {status === 'done' && <Check aria-hidden="true" />}
        {status === 'failed' && <X aria-hidden="true" />}
        {status === 'ready' && <Circle aria-hidden="true" />}
        {status === 'running' && <span className={css['spinner']} />}
        <span className="unseen">{t(`tasks.${WORDS[status]}`)}: </span>
      </span>
      {known && forId !== null ? (
        <button type="button" className={css['to']} dir="auto" onClick={() => jumpTo(forId)}>
          {title}
        </button>
      ) : (
        <span dir="auto">{title}</span>
      )}
    </li>
  );
}
