import { useCallback } from 'react';
import { useChat } from '../chat/store';
import { isFormAsked } from '../ask/question';
import { useSession, type Session } from '../page/session';
import type { ShownElement } from '../wire/element';
import { Refused } from './host';
import type { Call } from './protocol';

/** Does what an element wants, in the chat that shows it. */
export function useCalls({ id }: ShownElement): (call: Call) => Promise<unknown> {
  const session = useSession();
  return useCallback((call: Call) => perform(session, id, call), [session, id]);
}

async function perform(session: Session, id: string, call: Call): Promise<unknown> {
  switch (call.what) {
    case 'update':
      return took(await session.updateElement(elementOf(id), call.props));
    case 'remove':
      return took(await session.removeElement(elementOf(id)));
    case 'act': {
      const { success, response } = await session.act({ name: call.name, payload: call.payload });
      if (!success) throw new Refused('failed', `The action ${call.name} has failed.`);
      return response;
    }
    case 'say':
      return say(session, call);
    case 'submit':
    case 'cancel':
      if (!isFormAsked(id)) throw new Refused('notAsked', 'No question waits for this element.');
      session.answer(
        call.what === 'submit' ? { kind: 'element', props: call.props } : { kind: 'declined' },
      );
      return undefined;
  }
}

function took(success: boolean): void {
  if (!success) throw new Refused('failed', 'The server has not taken it.');
}

function elementOf(id: string): ShownElement {
  const { elements, sidebar } = useChat.getState();
  const element = elements.byId.get(id) ?? sidebar?.elements.find((shown) => shown.id === id);
  if (!element) throw new Refused('failed', 'This element is not there any more.');
  return element;
}

/**
 * What is said is said in the person's name, so they must have done something for it. A click in
 * the frame is one in this page, too, and only this page's own word for it counts.
 */
function say(session: Session, { text, command }: Extract<Call, { what: 'say' }>): void {
  // Browsers that do not know cannot be asked.
  if (navigator.userActivation?.isActive === false) {
    throw new Refused('noGesture', 'An element speaks only when somebody has clicked or typed.');
  }
  if (session.say(text, { command }) > 0) throw new Refused('tooLarge', 'The text is too long.');
}
