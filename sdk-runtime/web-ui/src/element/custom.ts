import { useSession } from '../page/session';
import { t } from '../i18n/t';
import { addToast } from '../ui/toast';
import type { Action } from '../wire/action';
import type { ShownElement } from '../wire/element';
import type { Fields } from '../wire/read';

/** What a custom element is drawn from, and what it can do. */
export interface Custom {
  readonly name: string;
  readonly props: Fields;
  readonly updateElement: (props: Fields) => void;
  readonly deleteElement: () => void;
  readonly callAction: (action: Pick<Action, 'name' | 'payload'>) => void;
  readonly sendUserMessage: (text: string, command?: string) => void;
  readonly submitElement: (props: Fields) => void;
  readonly cancelElement: () => void;
}

export function useCustom(element: ShownElement): Custom {
  const session = useSession();
  return {
    name: element.name,
    props: element.props,
    updateElement: (props) => tell(session.updateElement(element, props)),
    deleteElement: () => tell(session.removeElement(element)),
    callAction: (action) => tell(session.act(action)),
    sendUserMessage: (text, command) => void session.say(text, { command: command ?? null }),
    submitElement: (props) => void session.answer({ kind: 'element', props }),
    cancelElement: () => void session.answer({ kind: 'declined' }),
  };
}

/** What goes wrong is said, with the server's reason where it gave one. */
function tell(done: Promise<unknown>): void {
  done.catch((failure: unknown) => {
    const reason = failure instanceof Error ? failure.message : '';
    addToast({ type: 'error', message: reason || t('element.failed') });
  });
}
