import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import css from './conversation.module.css';
import { offerJump } from './jump';
import { keptRows } from './keep';
import type { Row } from './state';
import { RowView } from './RowView';
import { JUMP } from './useStick';

const USUAL_HEIGHT_PX = 120;
const BEYOND_THE_EDGE = 6;

// A browser that anchors what is read keeps it in place by itself when a row above turns out higher
// than guessed; only for others does the list have to scroll, which breaks off a scroll in motion.
const ANCHORS = CSS.supports('overflow-anchor: auto');

interface WindowedRowsProps {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The rows of a long conversation: only those near the eye are in the document. */
export default function WindowedRows({ rows, scroller }: WindowedRowsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler here that it could confuse
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => USUAL_HEIGHT_PX,
    // Begin at the end: nobody wants to see the first row of a long conversation drawn first.
    initialOffset: () => rows.length * USUAL_HEIGHT_PX,
    overscan: BEYOND_THE_EDGE,
    scrollMargin: above,
    rangeExtractor: (range) => withKept(range, rows),
  });
  useLayoutEffect(() => {
    if (ANCHORS) virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtualizer]);
  useEffect(
    () =>
      offerJump((_, index) => {
        scroller.current?.dispatchEvent(new Event(JUMP));
        virtualizer.scrollToIndex(index, { align: 'start' });
      }),
    [scroller, virtualizer],
  );
  const items = virtualizer.getVirtualItems();
  const end = above + virtualizer.getTotalSize();
  return (
    <div
      ref={list}
      role="presentation"
      style={{
        paddingBlockStart: (items[0]?.start ?? end) - above,
        paddingBlockEnd: end - (items.at(-1)?.end ?? end),
      }}
    >
      {items.map(({ key, index, start }, at) => {
        const row = rows[index];
        // Between a row that is kept and those near the eye there is the room of those that are not.
        const gap = start - (items[at - 1]?.end ?? start);
        return (
          row && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={css['windowed']}
              style={gap > 0 ? { marginBlockStart: gap } : undefined}
              role="presentation"
            >
              <RowView row={row} first={index === 0} />
            </div>
          )
        );
      })}
    </div>
  );
}

/** The rows near the eye, and those that must not go. */
function withKept(range: Range, rows: readonly Row[]): number[] {
  const near = defaultRangeExtractor(range);
  const kept = keptRows();
  if (kept.size === 0) return near;
  const far = rows.flatMap(({ key }, index) => (kept.has(key) ? [index] : []));
  return [...new Set([...near, ...far])].toSorted((one, other) => one - other);
}
