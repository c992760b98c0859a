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

export function shownCell(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
