import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Allowance } from './allowance';
import { Host, Refused, type HostListener } from './host';
import { HANDOVER, type Call, type Look, type ToFrame } from './protocol';

const LOOK: Look = { scheme: 'light', language: 'en', direction: 'ltr', variables: {} };
const START = { name: 'Seats', props: { free: 3 }, asked: false, look: LOOK };

/** A frame that notes what it is told. */
function frame() {
  const heard: ToFrame[] = [];
  const posted = vi.fn<(data: unknown, target: string, ports: readonly MessagePort[]) => void>();
  const listener = {
    mounted: vi.fn<HostListener['mounted']>(),
    broken: vi.fn<HostListener['broken']>(),
    height: vi.fn<HostListener['height']>(),
    escape: vi.fn<HostListener['escape']>(),
    call: vi.fn<(call: Call) => Promise<unknown>>(() => Promise.resolve('well')),
  };
  const host = new Host({ postMessage: posted } as unknown as Window, START, listener);
  const port = posted.mock.lastCall?.[2][0] as MessagePort;
  port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => heard.push(data));
  port.start();
  const hears = (message: object) => vi.waitFor(() => expect(heard).toContainEqual(message));
  const wants = (id: number, call: object) => port.postMessage({ kind: 'call', id, call });
  return { host, port, heard, hears, wants, posted, listener };
}

describe('the host of a frame', () => {
  let open: ReturnType<typeof frame>;
  beforeEach(() => (open = frame()));
  afterEach(() => {
    open.host.close();
    open.port.close();
  });

  it('handsOneEndOfAChannelOverAndTellsTheRestThere', async () => {
    expect(open.posted.mock.calls.map(([data]) => data)).toEqual([{ type: HANDOVER }]);
    await open.hears({ kind: 'start', ...START });
    open.host.props({ free: 2 });
    await open.hears({ kind: 'props', props: { free: 2 } });
  });

  it('doesWhatTheElementWantsAndTellsWhatCameOfIt', async () => {
    open.wants(1, { what: 'act', name: 'price', payload: {} });
    await open.hears({ kind: 'done', id: 1, value: 'well' });
    expect(open.listener.call).toHaveBeenCalledWith({ what: 'act', name: 'price', payload: {} });
  });

  it('tellsWhySomethingIsNotDone', async () => {
    open.listener.call.mockRejectedValueOnce(new Refused('noGesture', 'Click first.'));
    open.wants(1, { what: 'say', text: 'hello' });
    await open.hears({ kind: 'refused', id: 1, code: 'noGesture', reason: 'Click first.' });
    open.listener.call.mockRejectedValueOnce(new Error('no server'));
    open.wants(2, { what: 'remove' });
    await open.hears({ kind: 'refused', id: 2, code: 'failed', reason: 'no server' });
    open.wants(3, { what: 'nonsense' });
    await vi.waitFor(() =>
      expect(open.heard).toContainEqual(expect.objectContaining({ id: 3, code: 'unfit' })),
    );
  });

  it('doesOnlySoMuchAtOnce', async () => {
    open.listener.call.mockReturnValue(new Promise(() => {}));
    for (let id = 1; id <= 9; id++) open.wants(id, { what: 'remove' });
    await vi.waitFor(() =>
      expect(open.heard).toContainEqual(expect.objectContaining({ id: 9, code: 'tooMany' })),
    );
    expect(open.listener.call).toHaveBeenCalledTimes(8);
  });

  it('doesOnlySoMuchInAWhile', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    for (let id = 1; id <= 40; id++) {
      open.wants(id, { what: 'remove' });
      await vi.waitFor(() =>
        expect(open.heard.filter((told) => 'id' in told).map((told) => told.id)).toContain(id),
      );
    }
    const refused = open.heard.filter(({ kind }) => kind === 'refused');
    expect(refused.map((told) => 'code' in told && told.code)).toEqual(Array(20).fill('tooMany'));
    expect(open.listener.call).toHaveBeenCalledTimes(20);
  });

  it('stopsAFrameThatFloodsIt', async () => {
    for (let n = 0; n < 2_000; n++) open.port.postMessage({ kind: 'height', px: n });
    await vi.waitFor(() => expect(open.listener.broken).toHaveBeenCalledWith('flood', ''));
    expect(open.listener.height.mock.calls.length).toBeLessThan(600);
    expect(open.listener.broken).toHaveBeenCalledTimes(1);
  });

  it('waitsOnlySoLongForAModule', () => {
    vi.useFakeTimers();
    const silent = frame();
    vi.advanceTimersByTime(15_000);
    expect(silent.listener.broken).toHaveBeenCalledWith('silent', '');
    silent.port.close();
    vi.useRealTimers();
  });
});

describe('an allowance', () => {
  it('comesBackWithTimeAndIsNeverMoreThanItWas', () => {
    const allowance = new Allowance(2, 1, 0);
    expect([allowance.take(0), allowance.take(0), allowance.take(500)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(allowance.take(1_100)).toBe(true);
    expect([60_000, 60_000, 60_000].map((now) => allowance.take(now))).toEqual([true, true, false]);
  });
});
