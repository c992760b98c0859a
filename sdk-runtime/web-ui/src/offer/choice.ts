import { create } from 'zustand';
import { useChat } from '../chat/store';
import type { Command, Mode } from '../wire/offer';

interface Choice {
  /** By id; null for none, undefined for what the agent proposes. */
  readonly command: string | null | undefined;
  /** By the mode's id, that of the option. */
  readonly modes: Readonly<Record<string, string>>;
}

/** What the next message is to be sent with. */
export const useChoice = create<Choice>(() => ({ command: undefined, modes: {} }));

export function chooseCommand(command: string | null): void {
  useChoice.setState({ command });
}

export function chooseOption(mode: string, option: string): void {
  useChoice.setState(({ modes }) => ({ modes: { ...modes, [mode]: option } }));
}

/** A message was sent: a command is over with it, unless it stays. */
export function afterSending(): void {
  const command = commandOf(useChat.getState().commands, useChoice.getState().command);
  useChoice.setState({ command: command?.persistent ? command.id : null });
}

/** The command that is chosen, if the agent (still) offers it. */
export function commandOf(
  commands: readonly Command[],
  chosen: string | null | undefined,
): Command | undefined {
  if (chosen === null) return undefined;
  return commands.find(({ id, selected }) => (chosen === undefined ? selected : id === chosen));
}

export function useCommand(): Command | undefined {
  const commands = useChat((state) => state.commands);
  return commandOf(
    commands,
    useChoice((state) => state.command),
  );
}

/** The option of a mode that is chosen: at first the one that the agent proposes. */
export function optionOf({ id, options }: Mode, chosen: Choice['modes']): string {
  const option =
    options.find((other) => other.id === chosen[id]) ??
    options.find((other) => other.default) ??
    options[0];
  return option?.id ?? '';
}

/** What is chosen in all modes, as it is sent; null where there are none. */
export function chosenModes(): Readonly<Record<string, string>> | null {
  const { modes } = useChat.getState();
  if (modes.length === 0) return null;
  const chosen = useChoice.getState().modes;
  return Object.fromEntries(modes.map((mode) => [mode.id, optionOf(mode, chosen)]));
}

/** The command that goes with the next message, by id. */
export function chosenCommand(): string | null {
  return commandOf(useChat.getState().commands, useChoice.getState().command)?.id ?? null;
}

/** Other commands than before may propose another one; the same ones told again change nothing. */
useChat.subscribe(({ commands }, before) => {
  if (commands === before.commands) return;
  if (JSON.stringify(commands) === JSON.stringify(before.commands)) return;
  const { command } = useChoice.getState();
  if (!commands.some(({ id }) => id === command)) useChoice.setState({ command: undefined });
});
