import { fieldsOf, textOf, type Fields } from './read';

/** The event that a page which embeds the chat, or a script in it, listens for. */
export const CALL_EVENT = 'chainlit-call-fn';

/** What it brings. */
export interface CallDetail {
  readonly name: string;
  readonly args: Fields;
  /** Takes what the function returned, once. */
  readonly callback: (result?: unknown) => void;
}

type Ack = (result: unknown) => void;

interface Call {
  readonly name: string;
  readonly args: Fields;
  /** Where the server waits now: after a cut it is another place for the same call. */
  ack: Ack;
  result?: { readonly value: unknown };
}

/**
 * Functions of the page that the agent calls. A call that is asked again on a new connection is the
 * one that is under way: what it does must not be done twice.
 */
export class PageCalls {
  private open: Call | undefined;
  /** While a connection resets: what was called before, and may be asked again. */
  private before: Call | undefined;

  /** The connection is a new one. */
  reset(): void {
    this.before = this.open ?? this.before;
    this.open = undefined;
  }

  call(payload: unknown, ack: Ack): void {
    const fields = fieldsOf(payload);
    const name = textOf(fields?.['name']);
    if (!name) return;
    const args = fieldsOf(fields?.['args']) ?? {};
    const { before } = this;
    if (before && isSame(before, name, args)) this.goOn(before, ack);
    else this.begin({ name, args, ack });
  }

  /** Nobody waits for a result any more. */
  over(): void {
    this.open = undefined;
  }

  /** The server has said what is open. */
  settle(): void {
    this.before = undefined;
  }

  private goOn(call: Call, ack: Ack): void {
    this.before = undefined;
    this.open = call;
    call.ack = ack;
    if (call.result) ack(call.result.value);
  }

  private begin(call: Call): void {
    this.open = call;
    const callback = (value?: unknown) => {
      if (call.result) return;
      call.result = { value: value ?? null };
      if (this.open === call) call.ack(call.result.value);
    };
    const { name, args } = call;
    const detail: CallDetail = { name, args, callback };
    window.dispatchEvent(new CustomEvent(CALL_EVENT, { detail }));
  }
}

function isSame(call: Call, name: string, args: Fields): boolean {
  return call.name === name && JSON.stringify(call.args) === JSON.stringify(args);
}
