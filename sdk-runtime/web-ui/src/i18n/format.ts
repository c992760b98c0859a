import { locale } from './t';

/** A span of time in the fewest words that still say enough: 400ms, 1.2s, 12s, 3:05. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 0.95) return amount(Math.round(seconds * 1000), 'millisecond');
  if (seconds < 9.95) return amount(seconds, 'second', 1);
  if (seconds < 59.5) return amount(Math.round(seconds), 'second');
  return clock(milliseconds);
}

/** A few seconds: 12s. */
export function inSeconds(seconds: number): string {
  return amount(seconds, 'second');
}

function amount(value: number, unit: string, digits = 0): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A span of time that is counted up before one's eyes: 0:07, 12:30, 1:02:03. */
export function clock(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const first = hours ? [digits(hours), digits(minutes, 2)] : [digits(minutes)];
  return [...first, digits(total % 60, 2)].join(':');
}

function digits(value: number, least = 1): string {
  return new Intl.NumberFormat(locale(), {
    minimumIntegerDigits: least,
    useGrouping: false,
  }).format(value);
}

/** An amount of data: 812 bytes, 12.4 kB, 1.2 MB. */
export function bytes(count: number): string {
  const unit = count < 1_000 ? 'byte' : count < 1_000_000 ? 'kilobyte' : 'megabyte';
  const scale = { byte: 1, kilobyte: 1_000, megabyte: 1_000_000 }[unit];
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 2,
  }).format(count / scale);
}

/** A share of a whole, of 1: 42%. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}

export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A day that is written as in 2026-11-28; anything else as it is. */
export function day(written: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(written) ? Date.parse(written) : NaN;
  if (Number.isNaN(at)) return written;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** Several as one goes through them: a, b and c; or those that one may choose from: a, b or c. */
export function listed(
  words: readonly string[],
  type: Intl.ListFormatType = 'conjunction',
): string {
  return new Intl.ListFormat(locale(), { type }).format(words);
}
