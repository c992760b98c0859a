import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatEvent } from '../chat/event';
import { Frames } from './frames';

const token = (id: string, text: string, whole = false): ChatEvent => ({
  kind: 'token',
  id,
  token: text,
  field: 'output',
  whole,
});

describe('frames', () => {
  let delivered: (readonly ChatEvent[])[];
  let frames: Frames;

  beforeEach(() => {
    vi.useFakeTimers();
    delivered = [];
    frames = new Frames((events) => delivered.push(events));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('aThousandTokensOfOneTextAreOneEventOfOneFrame', () => {
    for (let n = 0; n < 1_000; n++) frames.add(token('a', `${n} `));
    expect(delivered).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toHaveLength(1);
    expect(delivered[0]?.[0]).toMatchObject({ token: expect.stringMatching(/^0 1 2 .*999 $/) });
  });

  it('aSecondOfTokensIsHandedOnAboutThirtyTimes', () => {
    for (let ms = 0; ms < 1_000; ms += 2) {
      frames.add(token('a', `${ms} `));
      vi.advanceTimersByTime(2);
    }
    expect(delivered.length).toBeGreaterThan(15);
    expect(delivered.length).toBeLessThan(34);
  });

  it('whatTakesLongToDrawIsDrawnLessOften', () => {
    frames = new Frames((events) => {
      delivered.push(events);
      vi.advanceTimersByTime(20);
    });
    for (let ms = 0; ms < 1_000; ms += 2) {
      frames.add(token('a', `${ms} `));
      vi.advanceTimersByTime(2);
    }
    expect(delivered.length).toBeGreaterThan(5);
    expect(delivered.length).toBeLessThan(13);
  });

  it('whatComesAfterAPauseDoesNotWait', () => {
    frames.add(token('a', 'x'));
    vi.advanceTimersByTime(1_000);
    frames.add(token('a', 'y'));
    vi.advanceTimersByTime(17);
    expect(delivered).toHaveLength(2);
  });

  it('theOrderOfEventsIsKept', () => {
    for (const event of [
      token('a', '1'),
      token('b', '2'),
      token('a', '3'),
      token('a', '4', true),
    ]) {
      frames.add(event);
    }
    frames.add(token('a', '5'));
    frames.flush();
    expect(delivered[0]?.map((event) => event.kind === 'token' && event.token)).toEqual([
      '1',
      '2',
      '3',
      '45',
    ]);
  });

  it('aHiddenPageKeepsUpLessOften', () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    frames.add(token('a', 'x'));
    vi.advanceTimersByTime(100);
    expect(delivered).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(delivered).toHaveLength(1);
  });

  it('whatIsDroppedIsNotDelivered', () => {
    frames.add(token('a', 'x'));
    frames.drop();
    vi.advanceTimersByTime(1_000);
    expect(delivered).toEqual([]);
  });
});
