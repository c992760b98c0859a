import { useState, type AriaAttributes } from 'react';
import { useChat } from '../chat/store';
import { setDraft } from '../composer/draft';
import { focusComposer } from '../composer/focus';
import type { Command } from '../wire/offer';
import { chooseCommand } from './choice';

export interface CommandMenuState {
  readonly open: boolean;
  readonly commands: readonly Command[];
  /** Which of them Enter would choose. */
  readonly at: number;
  readonly choose: (command: Command) => void;
  readonly point: (at: number) => void;
  /** Does what a key means in the menu; whether it means anything. */
  readonly onKey: (key: string) => boolean;
  /** What the text field says about the menu. */
  readonly field: AriaAttributes;
}

export const MENU_ID = 'command-menu';

export function optionId(at: number): string {
  return `${MENU_ID}-${at}`;
}

function choose({ id }: Command): void {
  chooseCommand(id);
  setDraft('');
  focusComposer();
}

/** The commands that are meant by a slash at the start of a text, and which of them is pointed at. */
export function useCommandMenu(text: string): CommandMenuState {
  const all = useChat((state) => state.commands);
  const [pointed, setPointed] = useState({ text: '', at: 0 });
  const [dismissed, setDismissed] = useState(false);
  const sought = /^\/(\S*)$/.exec(text)?.[1];
  if (dismissed && sought === undefined) setDismissed(false);
  const commands = sought === undefined || dismissed ? [] : matching(all, sought);
  const open = commands.length > 0;
  const at = pointed.text === text ? Math.min(pointed.at, commands.length - 1) : 0;
  const point = (to: number) => setPointed({ text, at: (to + commands.length) % commands.length });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => point(at + 1),
    ArrowUp: () => point(at - 1),
    Enter: () => commands[at] && choose(commands[at]),
    Tab: () => commands[at] && choose(commands[at]),
    Escape: () => setDismissed(true),
  };
  return {
    open,
    commands,
    at,
    choose,
    point,
    onKey: (key) => {
      if (!open || !Object.hasOwn(keys, key)) return false;
      keys[key]?.();
      return true;
    },
    field: open
      ? {
          'aria-autocomplete': 'list',
          'aria-controls': MENU_ID,
          'aria-activedescendant': optionId(at),
        }
      : {},
  };
}

/** Those that begin with what is sought come before those that only have it somewhere. */
export function matching(commands: readonly Command[], sought: string): readonly Command[] {
  const word = sought.toLowerCase();
  const begins = ({ id }: Command) => id.toLowerCase().startsWith(word);
  const has = ({ id, description }: Command) => `${id} ${description}`.toLowerCase().includes(word);
  return [
    ...commands.filter(begins),
    ...commands.filter((command) => !begins(command) && has(command)),
  ];
}
