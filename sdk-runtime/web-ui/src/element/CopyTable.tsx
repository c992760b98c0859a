import { Check, Table } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { announce } from '../ui/announce';
import { copy } from '../ui/clipboard';
import { IconButton } from '../ui/IconButton';
import { shownCell, type DataFrame } from './frameData';

const SHOWN_FOR_MS = 1_600;

/** Copies a table as one: into a spreadsheet it goes cell by cell, into a letter as a table. */
export function CopyTable({ frame }: { readonly frame: DataFrame }): ReactNode {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const onClick = async () => {
    const done = (await copyRich(frame)) || (await copy(tsvOf(frame)));
    setCopied(done);
    announce(t(done ? 'copy.done' : 'copy.failed'));
  };
  return (
    <IconButton label={t('table.copy')} onClick={() => void onClick()}>
      {copied ? <Check /> : <Table />}
    </IconButton>
  );
}

async function copyRich(frame: DataFrame): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([tsvOf(frame)], { type: 'text/plain' }),
      'text/html': new Blob([htmlOf(frame)], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Cells apart by tabs, as spreadsheets take them. */
export function tsvOf({ columns, rows }: DataFrame): string {
  return [tsvLine(columns), ...rows.map((row) => tsvLine(row.map(shownCell)))].join('\n');
}

function tsvLine(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t');
}

export function htmlOf({ columns, rows }: DataFrame): string {
  const body = rows.map((row) => htmlLine('td', row.map(shownCell))).join('');
  return `<table>${htmlLine('th', columns)}${body}</table>`;
}

function htmlLine(tag: string, cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
