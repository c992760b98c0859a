import { ArrowDown } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { WaitingMessage } from '../message/WaitingMessage';
import css from './conversation.module.css';
import { offerJump } from './jump';
import type { Row } from './state';
import { RowView } from './RowView';
import { useChat } from './store';
import { JUMP, useStick } from './useStick';
import { Working } from './Working';

const WindowedRows = lazy(() => import('./WindowedRows'));

/** Up to here every row is in the document, where the browser can search and print it. */
const WINDOWED_FROM = 80;

/** So many are shown until what windows them is there: the last screen, with something above it. */
const MEANWHILE = 8;

export function Conversation(): ReactNode {
  const rows = useChat((state) => state.rows);
  const waiting = useChat((state) => state.waiting);
  const { scroller, content, atEnd, toEnd } = useStick();
  const unread = useUnread(rows, atEnd);
  const said = rows.filter((row) => row.kind === 'user').length + waiting.length;
  // Who says something wants to see it, and what comes of it.
  useEffect(toEnd, [said, toEnd]);
  return (
    <div className={css['frame']}>
      <div
        ref={scroller}
        className={css['scroller']}
        role="region"
        aria-label={t('chat.label')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
      >
        <div ref={content} className={css['column']}>
          <div role="list">
            <Rows rows={rows} scroller={scroller} />
            {waiting.map((message) => (
              <div key={message.id} className={css['row']} data-kind="user" role="listitem">
                <WaitingMessage message={message} />
              </div>
            ))}
          </div>
          <Working />
        </div>
      </div>
      {!atEnd && (
        <button type="button" className={css['toEnd']} onClick={toEnd}>
          <ArrowDown aria-hidden="true" />
          {unread > 0 ? t('chat.new', { count: unread }) : t('chat.toEnd')}
        </button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly scroller: ReturnType<typeof useStick>['scroller'];
}

function Rows({ rows, scroller }: RowsProps): ReactNode {
  // Once windowed it stays so: switching back would move what somebody reads.
  const [windowed, setWindowed] = useState(false);
  if (!windowed && rows.length > WINDOWED_FROM) setWindowed(true);
  useEffect(
    () =>
      offerJump(({ key }) => {
        scroller.current?.dispatchEvent(new Event(JUMP));
        const row = scroller.current?.querySelector(`[data-row="${CSS.escape(key)}"]`);
        row?.scrollIntoView({ block: 'start' });
      }),
    [scroller],
  );
  if (!windowed) return <AllRows rows={rows} />;
  return (
    <Suspense fallback={<AllRows rows={rows.slice(-MEANWHILE)} />}>
      <WindowedRows rows={rows} scroller={scroller} />
    </Suspense>
  );
}

function AllRows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  return rows.map((row, at) => <RowView key={row.key} row={row} first={at === 0} />);
}

const MESSAGES: ReadonlySet<Row['kind']> = new Set(['answer', 'error', 'notice']);

/** How many messages came since the reader left the end. */
function useUnread(rows: readonly Row[], atEnd: boolean): number {
  const count = rows.filter((row) => MESSAGES.has(row.kind)).length;
  const [seen, setSeen] = useState(count);
  if (atEnd && seen !== count) setSeen(count);
  return Math.max(0, count - seen);
}
