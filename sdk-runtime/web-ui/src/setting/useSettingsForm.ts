import { useEffect, useRef, useState } from 'react';
import { useChat } from '../chat/store';
import { useSession } from '../page/session';
import type { Tab, Values } from '../wire/widget';
import { valuesOf } from '../wire/widget';
import { problemsOf, rebase, submitted } from './form';

/** So long after the last change the agent is shown what would be set. */
const PAUSE_MS = 300;

export interface SettingsForm {
  readonly form: readonly Tab[];
  readonly values: Values;
  readonly edits: Values;
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (id: string, value: unknown) => void;
  /** Takes back what was changed here. */
  readonly reset: () => void;
  /** Sets what was changed; whether it could be. */
  readonly confirm: () => boolean;
  /** Leaves everything as it is set. */
  readonly leave: () => void;
}

/** The form in the making: what the server says is set, and what was changed since. */
export function useSettingsForm(): SettingsForm {
  const session = useSession();
  const form = useChat((state) => state.form);
  const values = useChat((state) => state.values);
  const [edits, setEdits] = useState<Values>({});
  const [told, setTold] = useState({ form, values: valuesOf(form) });
  if (told.form !== form) {
    const now = valuesOf(form);
    setTold({ form, values: now });
    setEdits(rebase(edits, told.values, now));
  }
  const { show, cancel, wasShown } = useLiveEdits();
  const problems = problemsOf(form, values, edits);
  const restore = () => {
    cancel();
    setEdits({});
    // The agent has seen changes that are none now.
    if (wasShown()) session.trySettings(submitted(values, {}));
  };
  return {
    form,
    values,
    edits,
    problems,
    change: (id, value) => {
      const changed = { ...edits, [id]: value };
      setEdits(changed);
      if (Object.keys(problemsOf(form, values, changed)).length === 0) {
        show(submitted(values, changed));
      } else cancel();
    },
    reset: restore,
    confirm: () => {
      if (Object.keys(problems).length > 0) return false;
      cancel();
      if (Object.keys(edits).length > 0) session.setSettings(submitted(values, edits));
      return true;
    },
    leave: restore,
  };
}

/** Shows the agent each change, once one has paused. */
function useLiveEdits() {
  const session = useSession();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shown = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    show: (values: Values) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        shown.current = true;
        session.trySettings(values);
      }, PAUSE_MS);
    },
    cancel: () => clearTimeout(timer.current),
    wasShown: () => {
      const was = shown.current;
      shown.current = false;
      return was;
    },
  };
}
