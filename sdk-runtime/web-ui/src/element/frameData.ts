import { fieldsOf } from '../wire/read';

export type Cell = string | number | boolean | null;

/** A table as the wire has it: names of columns, and rows of cells. */
export interface DataFrame {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function readFrame(value: unknown): DataFrame | undefined {
  const fields = fieldsOf(value);
  const columns = fields?.['columns'];
  const data = fields?.['data'];
  if (!Array.isArray(columns) || !Array.isArray(data)) return undefined;
  const rows = data.filter(Array.isArray).map((row: readonly unknown[]) => row.map(cellOf));
  return { columns: columns.map((column) => shownCell(cellOf(column))), rows };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return JSON.stringify(value);
}

const MOST_DECIMALS = 6;

/** For each column, with how many decimals its numbers are shown: then their points stand in a line. */
export function decimalsOf({ columns, rows }: DataFrame): readonly number[] {
  return columns.map((_, at) =>
    rows.reduce((most, row) => Math.max(most, decimalsIn(row[at] ?? null)), 0),
  );
}

function decimalsIn(cell: Cell): number {
  const decimals = typeof cell === 'number' ? (/\.(\d+)$/.exec(String(cell))?.[1]?.length ?? 0) : 0;
  return Math.min(decimals, MOST_DECIMALS);
}

/** A cell as it stands in its column. */
export function inColumn(cell: Cell, decimals: number): string {
  const short = typeof cell === 'number' && decimalsIn(cell) < decimals && !/e/.test(String(cell));
  return short ? cell.toFixed(decimals) : shownCell(cell);
}

export function shownCell(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
