import {
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight, ChevronsUpDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { locale, t } from '../i18n/t';
import { useSession } from '../page/session';
import { IconButton } from '../ui/IconButton';
import type { ShownElement } from '../wire/element';
import { parseJson, useText } from './content';
import { CopyTable } from './CopyTable';
import css from './table.module.css';
import { Frame, Missing, WhenThere } from './Frame';
import { decimalsOf, inColumn, readFrame, type Cell, type DataFrame } from './frameData';

const PAGE_SIZE = 10;

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

type Row = readonly Cell[];

/** A table of data: sorted by a click on a heading, ten rows at a time. */
export default function TableView({ element }: { readonly element: ShownElement }): ReactNode {
  const content = useText(useSession().fileUrl(element));
  return (
    <WhenThere name={element.name} content={content}>
      {(text) => <Parsed element={element} text={text} />}
    </WhenThere>
  );
}

function Parsed({ element, text }: { readonly element: ShownElement; readonly text: string }) {
  const frame = useMemo(() => readFrame(parseJson(text)), [text]);
  if (!frame) return <Missing name={element.name} />;
  return (
    <Frame element={element} tools={<CopyTable frame={frame} />}>
      <DataTable name={element.name} frame={frame} />
    </Frame>
  );
}

function DataTable({ name, frame }: { readonly name: string; readonly frame: DataFrame }) {
  const columns = useMemo(() => columnsOf(frame), [frame]);
  const decimals = useMemo(() => decimalsOf(frame), [frame]);
  const table = useTable({
    features,
    columns,
    data: frame.rows as Row[],
    initialState: { pagination: { pageIndex: 0, pageSize: PAGE_SIZE } },
  });
  const page = table.state.pagination.pageIndex;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={css['table']} role="group" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.getFlatHeaders().map(({ id, column }) => (
                <Heading
                  key={id}
                  label={frame.columns[Number(id)] ?? ''}
                  numbers={isOfNumbers(frame, Number(id))}
                  sorted={column.getIsSorted()}
                  onSort={() => column.toggleSorting()}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {row.original.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a cell has no other name
                  <td key={at} data-number={typeof cell === 'number' || undefined} dir="auto">
                    {inColumn(cell, decimals[at] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.getPageCount() > 1 && (
        <div className={css['pages']}>
          <IconButton label={t('table.previous')} onClick={() => table.previousPage()}>
            <ChevronLeft />
          </IconButton>
          <span role="status">
            {t('table.rows', {
              from: page * PAGE_SIZE + 1,
              to: Math.min((page + 1) * PAGE_SIZE, frame.rows.length),
              all: frame.rows.length,
            })}
          </span>
          <IconButton label={t('table.next')} onClick={() => table.nextPage()}>
            <ChevronRight />
          </IconButton>
        </div>
      )}
    </>
  );
}

interface HeadingProps {
  readonly label: string;
  /** Whether its column is one of numbers, which stand at the end of their cells. */
  readonly numbers: boolean;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: () => void;
}

function Heading({ label, numbers, sorted, onSort }: HeadingProps): ReactNode {
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      data-number={numbers || undefined}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
    >
      <button type="button" onClick={onSort}>
        <span dir="auto">{label}</span>
        <Icon aria-hidden="true" />
      </button>
    </th>
  );
}

function isOfNumbers({ rows }: DataFrame, column: number): boolean {
  return rows.every((row) => typeof row[column] === 'number' || row[column] === null);
}

function columnsOf({ columns }: DataFrame): ColumnDef<typeof features, Row>[] {
  return columns.map((_, at) => ({
    id: String(at),
    accessorFn: (row) => row[at] ?? null,
    sortFn: (one, other, id) => compare(one.getValue(id), other.getValue(id)),
  }));
}

/** Numbers by size, everything else as people sort words; what is missing comes last. */
export function compare(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), locale(), { numeric: true });
}
