import { fieldsOf, flagOf, listOf, textOf } from './read';

/** Something that a message can be sent with. */
export interface Command {
  readonly id: string;
  /** The name of a Lucide icon. */
  readonly icon: string;
  readonly description: string;
  /** It is a button beside the message, and not only in the menu. */
  readonly button: boolean;
  /** It stays chosen once a message is sent. */
  readonly persistent: boolean;
  /** It is chosen at first. */
  readonly selected: boolean;
}

/** Ways to be answered, one of which is chosen. */
export interface Mode {
  readonly id: string;
  readonly name: string;
  readonly options: readonly ModeOption[];
}

export interface ModeOption {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The name of a Lucide icon, a path or an address. */
  readonly icon: string | null;
  /** It is chosen at first. */
  readonly default: boolean;
}

/** Something to say, ready to be sent. */
export interface Starter {
  readonly label: string;
  readonly message: string;
  /** The command that it is sent with. */
  readonly command: string | null;
  readonly icon: string | null;
}

export interface StarterCategory {
  readonly label: string;
  readonly icon: string | null;
  readonly starters: readonly Starter[];
}

export function readCommand(value: unknown): Command | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id) return undefined;
  return {
    id,
    icon: textOf(fields['icon']) ?? '',
    description: textOf(fields['description']) ?? '',
    button: flagOf(fields['button']) ?? false,
    persistent: flagOf(fields['persistent']) ?? false,
    selected: flagOf(fields['selected']) ?? false,
  };
}

export function readMode(value: unknown): Mode | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  const options = listOf(fields?.['options'], readOption);
  if (!fields || !id || options.length === 0) return undefined;
  return { id, name: textOf(fields['name']) || id, options };
}

function readOption(value: unknown): ModeOption | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']);
  if (!fields || !id) return undefined;
  return {
    id,
    name: textOf(fields['name']) || id,
    description: textOf(fields['description']) ?? '',
    icon: textOf(fields['icon']) || null,
    default: flagOf(fields['default']) ?? false,
  };
}

export function readStarter(value: unknown): Starter | undefined {
  const fields = fieldsOf(value);
  const message = textOf(fields?.['message']);
  if (!fields || !message) return undefined;
  return {
    label: textOf(fields['label']) || message,
    message,
    command: textOf(fields['command']) || null,
    icon: textOf(fields['icon']) || null,
  };
}

export function readStarterCategory(value: unknown): StarterCategory | undefined {
  const fields = fieldsOf(value);
  const starters = listOf(fields?.['starters'], readStarter);
  if (!fields || starters.length === 0) return undefined;
  return {
    label: textOf(fields['label']) ?? '',
    icon: textOf(fields['icon']) || null,
    starters,
  };
}
