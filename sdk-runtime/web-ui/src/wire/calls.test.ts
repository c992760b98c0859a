import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageCalls } from './calls';

interface Detail {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly callback: (value?: unknown) => void;
}

describe('functions of the page', () => {
  let heard: Detail[];
  let calls: PageCalls;
  const listen = (event: Event) => heard.push((event as CustomEvent<Detail>).detail);
  const ack = () => vi.fn<(result: unknown) => void>();

  beforeEach(() => {
    heard = [];
    calls = new PageCalls();
    window.addEventListener('chainlit-call-fn', listen);
  });
  afterEach(() => window.removeEventListener('chainlit-call-fn', listen));

  it('areCalledAndAnswerOnce', () => {
    const answer = ack();
    calls.call({ name: 'add', args: { a: 1 } }, answer);
    expect(heard).toMatchObject([{ name: 'add', args: { a: 1 } }]);
    heard[0]?.callback(3);
    heard[0]?.callback(4);
    expect(answer).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('answerNullWhereTheyReturnNothing', () => {
    const answer = ack();
    calls.call({ name: 'add' }, answer);
    heard[0]?.callback();
    expect(answer).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('areNotCalledAgainAfterACutAndAnswerWhereTheyAreWaitedForNow', () => {
    const [before, now] = [ack(), ack()];
    calls.call({ name: 'add', args: { a: 1 } }, before);
    calls.reset();
    calls.over();
    heard[0]?.callback(3);
    calls.call({ name: 'add', args: { a: 1 } }, now);
    calls.settle();
    expect(heard).toHaveLength(1);
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('areCalledAgainWhenTheAgentDoesSo', () => {
    calls.call({ name: 'add', args: { a: 1 } }, ack());
    calls.over();
    calls.call({ name: 'add', args: { a: 1 } }, ack());
    expect(heard).toHaveLength(2);
  });

  it('thatNobodyWaitsForAnyMoreAnswerNobody', () => {
    const answer = ack();
    calls.call({ name: 'add' }, answer);
    calls.over();
    heard[0]?.callback(3);
    expect(answer).not.toHaveBeenCalled();
  });
});
