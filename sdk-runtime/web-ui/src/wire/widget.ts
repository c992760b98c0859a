import { fieldsOf, flagOf, listOf, numberOf, textOf, wordOf, type Fields } from './read';

interface Common {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly description: string;
  readonly disabled: boolean;
}

export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Something that can be set, and what it is set to. */
export type Widget = Common &
  (
    | { readonly type: 'switch' | 'checkbox'; readonly initial: boolean }
    | {
        readonly type: 'slider';
        readonly initial: number;
        readonly min: number;
        readonly max: number;
        readonly step: number;
      }
    | {
        readonly type: 'select' | 'radio';
        readonly initial: string | null;
        readonly items: readonly Choice[];
      }
    | {
        readonly type: 'multiselect';
        readonly initial: readonly string[];
        readonly items: readonly Choice[];
      }
    | {
        readonly type: 'textinput';
        readonly initial: string;
        readonly placeholder: string;
        readonly multiline: boolean;
      }
    | {
        readonly type: 'numberinput';
        readonly initial: number | string | null;
        readonly placeholder: string;
      }
    | { readonly type: 'tags'; readonly initial: readonly string[] }
    | {
        readonly type: 'datepicker';
        readonly mode: 'single' | 'range';
        /** An ISO date; of a range, its first and its last. */
        readonly initial: string | readonly string[] | null;
        readonly min: string | null;
        readonly max: string | null;
        readonly placeholder: string;
      }
  );

/** Widgets under a heading. Where there are no tabs there is one, without a label. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly inputs: readonly Widget[];
}

/** Everything that is set, by widget. */
export type Values = Readonly<Record<string, unknown>>;

const TYPES = [
  'switch',
  'checkbox',
  'slider',
  'select',
  'radio',
  'multiselect',
  'textinput',
  'numberinput',
  'tags',
  'datepicker',
] as const;

function choiceOf(value: unknown): Choice | undefined {
  const fields = fieldsOf(value);
  const chosen = textOf(fields?.['value']);
  if (chosen === undefined) return undefined;
  return { value: chosen, label: textOf(fields?.['label']) ?? chosen };
}

function commonOf(fields: Fields, id: string): Common {
  return {
    id,
    label: textOf(fields['label']) || id,
    tooltip: textOf(fields['tooltip']) ?? '',
    description: textOf(fields['description']) ?? '',
    disabled: flagOf(fields['disabled']) ?? false,
  };
}

function sliderOf(fields: Fields): Extract<Widget, { type: 'slider' }> | object {
  const min = numberOf(fields['min']) ?? 0;
  return {
    initial: numberOf(fields['initial']) ?? min,
    min,
    max: numberOf(fields['max']) ?? Math.max(min, 10),
    step: numberOf(fields['step']) || 1,
  };
}

function dateOf(fields: Fields): object {
  const { initial } = fields;
  return {
    mode: wordOf(fields['mode'], ['single', 'range']) ?? 'single',
    initial: Array.isArray(initial) ? listOf(initial, textOf) : (textOf(initial) ?? null),
    min: textOf(fields['min_date']) ?? null,
    max: textOf(fields['max_date']) ?? null,
    placeholder: textOf(fields['placeholder']) ?? '',
  };
}

/** What only widgets of a type have. */
function moreOf(type: Widget['type'], fields: Fields): object {
  const { initial } = fields;
  const placeholder = textOf(fields['placeholder']) ?? '';
  const items = () => listOf(fields['items'], choiceOf);
  switch (type) {
    case 'switch':
    case 'checkbox':
      return { initial: flagOf(initial) ?? false };
    case 'slider':
      return sliderOf(fields);
    case 'select':
    case 'radio':
      return { initial: textOf(initial) ?? null, items: items() };
    case 'multiselect':
      return { initial: listOf(initial, textOf), items: items() };
    case 'textinput':
      return {
        initial: textOf(initial) ?? '',
        placeholder,
        multiline: flagOf(fields['multiline']) ?? false,
      };
    case 'numberinput':
      return { initial: numberOf(initial) ?? textOf(initial) ?? null, placeholder };
    case 'tags':
      return { initial: listOf(initial, textOf) };
    case 'datepicker':
      return dateOf(fields);
  }
}

function readWidget(value: unknown): Widget | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  const type = wordOf(fields?.['type'], TYPES);
  if (!fields || !id || !type) return undefined;
  return { type, ...commonOf(fields, id), ...moreOf(type, fields) } as Widget;
}

function readTab(value: unknown): Tab | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id || !Array.isArray(fields['inputs'])) return undefined;
  return {
    id,
    label: textOf(fields['label']) || id,
    inputs: listOf(fields['inputs'], readWidget),
  };
}

/** Reads a form: tabs, or widgets without. Loose widgets beside tabs are not shown. */
export function readForm(value: unknown): readonly Tab[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const tabs = listOf(value, readTab);
  if (tabs.length > 0) return tabs;
  const inputs = listOf(value, readWidget);
  return inputs.length > 0 ? [{ id: '', label: '', inputs }] : [];
}

/** What a form is set to when it comes. */
export function valuesOf(form: readonly Tab[]): Values {
  const widgets = form.flatMap((tab) => tab.inputs);
  return Object.fromEntries(widgets.map(({ id, initial }) => [id, initial]));
}
