import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

// What goes over the wire, an example of everything in a line of its own. The server's tests write
// down what a server says, and read what is written down here: neither side can change by itself.
const SHELF = '../protocol/src/test/resources/wire';

export function readBook(name: string): readonly string[] {
  return readFileSync(join(SHELF, name), 'utf8').split('\n').slice(0, -1);
}

/** Compares a book with what it should hold; with WIRE_WRITE set it is written anew. */
export function holds(name: string, lines: readonly string[]): void {
  if (process.env['WIRE_WRITE']) writeFileSync(join(SHELF, name), `${lines.join('\n')}\n`);
  expect(readBook(name)).toEqual(lines);
}
