import { CALL_EVENT, type CallDetail } from '../wire/calls';
import { newId } from '../wire/identity';
import { fieldsOf, textOf } from '../wire/read';

// How functions of the page around this one are called; docs/guide/embedding.md is its contract.
const CALL = 'parley:call';
const RETURN = 'parley:return';

/** Whether the page is in a frame of another one. */
function isEmbedded(): boolean {
  return window.parent !== window;
}

/** Hands on what the page around this one says. Nobody else is listened to. */
export function hearParent(hear: (data: unknown) => void): void {
  const calls = new ParentCalls();
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (isEmbedded() && source === window.parent && !calls.returned(data)) hear(data);
  });
}

/** Functions of the page around this one that the agent calls. */
class ParentCalls {
  private readonly open = new Map<string, (result: unknown) => void>();

  constructor() {
    window.addEventListener(CALL_EVENT, (event) => {
      if (!isEmbedded()) return;
      const { name, args, callback } = (event as CustomEvent<CallDetail>).detail;
      const id = newId();
      this.open.set(id, callback);
      tellParent({ type: CALL, id, name, args });
    });
  }

  /** Takes what a function returned; whether that is what this was. */
  returned(data: unknown): boolean {
    const fields = fieldsOf(data);
    if (fields?.['type'] !== RETURN) return false;
    const id = textOf(fields['id']) ?? '';
    this.open.get(id)?.(fields['result']);
    this.open.delete(id);
    return true;
  }
}

/** Tells the page around this one something; without one, this page itself. */
export function tellParent(data: unknown): void {
  window.parent.postMessage(data, originOfParent());
}

/** Where this page was embedded is known unless that page keeps it to itself. */
function originOfParent(): string {
  if (!isEmbedded()) return location.origin;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : '*';
}
