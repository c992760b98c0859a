import { fieldsOf, flagOf, numberOf, textOf, wordOf, type Fields } from './read';

const TYPES = [
  'image',
  'text',
  'pdf',
  'audio',
  'video',
  'file',
  'plotly',
  'dataframe',
  'tasklist',
  'custom',
] as const;
const DISPLAYS = ['inline', 'side', 'page'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

/** Something that is shown with a step or beside the chat. */
export interface ShownElement {
  readonly id: string;
  readonly type: (typeof TYPES)[number];
  readonly name: string;
  readonly display: (typeof DISPLAYS)[number];
  readonly size: (typeof SIZES)[number] | null;
  /** Where its content is; null if it is a file of the chat's. */
  readonly url: string | null;
  /** The chat's file that is its content. */
  readonly chainlitKey: string | null;
  /** What a custom element is drawn from. */
  readonly props: Fields;
  /** The page at which a document is opened, counted from 1. */
  readonly page: number | null;
  readonly autoPlay: boolean;
  readonly playerConfig: Fields;
  /** The language of a text that is code. */
  readonly language: string | null;
  /** The step that it belongs to; empty for none. */
  readonly forId: string;
  readonly mime: string;
}

const BLANK: Omit<ShownElement, 'id'> = {
  type: 'file',
  name: '',
  display: 'inline',
  size: null,
  url: null,
  chainlitKey: null,
  props: {},
  page: null,
  autoPlay: false,
  playerConfig: {},
  language: null,
  forId: '',
  mime: '',
};

/** An element with what is given; everything else is blank. */
export function elementOf(given: Pick<ShownElement, 'id'> & Partial<ShownElement>): ShownElement {
  return { ...BLANK, ...given };
}

/** An element of a type that this page does not know is a file: it can be had, if not seen. */
export function readElement(value: unknown): ShownElement | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id) return undefined;
  return {
    id,
    type: wordOf(fields['type'], TYPES) ?? 'file',
    name: textOf(fields['name']) ?? '',
    display: wordOf(fields['display'], DISPLAYS) ?? 'inline',
    size: wordOf(fields['size'], SIZES) ?? null,
    url: textOf(fields['url']) || null,
    chainlitKey: textOf(fields['chainlitKey']) || null,
    props: fieldsOf(fields['props']) ?? {},
    page: numberOf(fields['page']) ?? null,
    autoPlay: flagOf(fields['autoPlay']) ?? false,
    playerConfig: fieldsOf(fields['playerConfig']) ?? {},
    language: textOf(fields['language']) ?? null,
    forId: textOf(fields['forId']) ?? '',
    mime: textOf(fields['mime']) ?? '',
  };
}
