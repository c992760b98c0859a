import { day } from '../i18n/format';
import { t } from '../i18n/t';
import type { Tab, Values, Widget } from '../wire/widget';

/** What a widget shows: what was changed here, or else what is set. */
export function shownOf({ id, initial }: Widget, values: Values, edits: Values): unknown {
  if (Object.hasOwn(edits, id)) return edits[id];
  return Object.hasOwn(values, id) ? values[id] : initial;
}

/** Everything as it would be set, as the wire wants it: an empty text is none. */
export function submitted(values: Values, edits: Values): Values {
  const all = Object.entries({ ...values, ...edits });
  return Object.fromEntries(all.map(([id, value]) => [id, value === '' ? null : value]));
}

/**
 * What stays changed here when the server tells anew what is set: everything but what it set to
 * something else itself, because another tab did, or because it knows better.
 */
export function rebase(edits: Values, before: Values, now: Values): Values {
  const kept = Object.entries(edits).filter(([id]) => isSame(before[id], now[id]));
  return Object.fromEntries(kept);
}

/** Why values cannot be set, by widget, as sentences. */
export function problemsOf(
  form: readonly Tab[],
  values: Values,
  edits: Values,
): Readonly<Record<string, string>> {
  const problems = form
    .flatMap((tab) => tab.inputs)
    // What cannot be changed here is nothing to complain about here.
    .filter(({ disabled }) => !disabled)
    .map((widget) => [widget.id, problemOf(widget, shownOf(widget, values, edits))] as const)
    .filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return Object.fromEntries(problems);
}

function problemOf(widget: Widget, value: unknown): string | undefined {
  switch (widget.type) {
    case 'slider':
      return problemOfSlider(widget, value);
    case 'numberinput':
      return value === '' || value === null || Number.isFinite(Number(value))
        ? undefined
        : t('setting.notANumber');
    case 'datepicker':
      return problemOfDates(widget, datesOf(value));
    default:
      return undefined;
  }
}

function problemOfSlider(
  { min, max }: Extract<Widget, { type: 'slider' }>,
  value: unknown,
): string | undefined {
  const fits = typeof value === 'number' && value >= min && value <= max;
  return fits ? undefined : t('setting.between', { min, max });
}

function problemOfDates(
  { mode, min, max }: Extract<Widget, { type: 'datepicker' }>,
  dates: readonly string[],
): string | undefined {
  const given = dates.filter((date) => date !== '');
  const first = dayOf(min);
  const last = dayOf(max);
  if (first && given.some((date) => date < first))
    return t('setting.notBefore', { date: day(first) });
  if (last && given.some((date) => date > last)) return t('setting.notAfter', { date: day(last) });
  if (mode === 'single' || given.length === 0) return undefined;
  const [from = '', to = ''] = dates;
  if (from === '' || to === '') return t('setting.bothDates');
  return from > to ? t('setting.endsFirst') : undefined;
}

/** The days of a value: of a range its first and its last, empty where there is none. */
export function datesOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(dayOf);
}

/** A date without its time, as a date input wants it. */
export function dayOf(value: unknown): string {
  return typeof value === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? '') : '';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
