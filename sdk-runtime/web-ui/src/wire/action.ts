import { fieldsOf, textOf, type Fields } from './read';

/** A button on a message. */
export interface Action {
  readonly id: string;
  /** What the server knows it by. */
  readonly name: string;
  readonly payload: Fields;
  /** What is on it; empty for the name, or for the icon alone. */
  readonly label: string;
  readonly tooltip: string;
  /** The name of a Lucide icon. */
  readonly icon: string | null;
  readonly forId: string;
}

const BLANK: Omit<Action, 'id'> = {
  name: '',
  payload: {},
  label: '',
  tooltip: '',
  icon: null,
  forId: '',
};

/** A button with what is given; everything else is blank. */
export function actionOf(given: Pick<Action, 'id'> & Partial<Action>): Action {
  return { ...BLANK, ...given };
}

export function readAction(value: unknown): Action | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id) return undefined;
  return {
    id,
    name: textOf(fields['name']) ?? '',
    payload: fieldsOf(fields['payload']) ?? {},
    label: textOf(fields['label']) ?? '',
    tooltip: textOf(fields['tooltip']) ?? '',
    icon: textOf(fields['icon']) || null,
    forId: textOf(fields['forId']) ?? '',
  };
}
