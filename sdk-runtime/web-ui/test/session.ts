import { vi } from 'vitest';
import type { Session } from '../src/page/session';

/** A session that only remembers what it was asked for. */
export function fakeSession() {
  return {
    say: vi.fn<Session['say']>(() => 0),
    stop: vi.fn<Session['stop']>(),
    newChat: vi.fn<Session['newChat']>(),
    choose: vi.fn<Session['choose']>(),
    retry: vi.fn<Session['retry']>(),
    sendHeld: vi.fn<Session['sendHeld']>(),
    takeBack: vi.fn<Session['takeBack']>(() => ''),
  };
}
