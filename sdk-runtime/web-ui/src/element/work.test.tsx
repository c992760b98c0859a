import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import { SessionProvider } from '../page/session';
import { elementOf } from '../wire/element';
import TableView from './TableView';

// Counted work, not time: how much of a large table is in the document, and how often it is gone over.

const ROWS = 10_000;

it('ofTenThousandRowsTenAreInTheDocumentAndAreSortedOnce', async () => {
  const data = Array.from({ length: ROWS }, (_, n) => [`Pier ${(n * 31) % 9_973}`, n]);
  const text = JSON.stringify({ columns: ['pier', 'leg'], data });
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(() => Promise.resolve(new Response(text))),
  );
  render(
    <SessionProvider value={fakeSession()}>
      <TableView element={elementOf({ id: 't', name: 'legs', chainlitKey: 't' })} />
    </SessionProvider>,
  );
  const heading = await screen.findByRole('button', { name: 'pier' });
  const rows = () => screen.getAllByRole('row').length - 1;
  expect(rows()).toBe(10);

  const compared = vi.spyOn(String.prototype, 'localeCompare');
  act(() => heading.click());
  expect(rows()).toBe(10);
  const once = compared.mock.calls.length;
  expect(once).toBeGreaterThan(ROWS);
  expect(once).toBeLessThan(ROWS * Math.log2(ROWS));
  act(() => screen.getByRole('button', { name: 'Rows after' }).click());
  expect(compared.mock.calls.length).toBe(once);
});
