import { vi } from 'vitest';
import type { Session } from '../src/page/session';

/** A session that only remembers what it was asked for. */
export function fakeSession() {
  return {
    say: vi.fn<Session['say']>(() => 0),
    stop: vi.fn<Session['stop']>(),
    newChat: vi.fn<Session['newChat']>(),
    choose: vi.fn<Session['choose']>(),
    speak: vi.fn<Session['speak']>(),
    retry: vi.fn<Session['retry']>(),
    sendHeld: vi.fn<Session['sendHeld']>(),
    takeBack: vi.fn<Session['takeBack']>(() => ''),
    answer: vi.fn<Session['answer']>(() => 0),
    edit: vi.fn<Session['edit']>(() => true),
    setSettings: vi.fn<Session['setSettings']>(),
    trySettings: vi.fn<Session['trySettings']>(),
    giveKeys: vi.fn<Session['giveKeys']>(),
    act: vi.fn<Session['act']>(() => Promise.resolve({ success: true, response: null })),
    upload: vi.fn<Session['upload']>(({ name, type, size }) =>
      Promise.resolve({ id: `id-of-${name}`, name, mime: type, size }),
    ),
    updateElement: vi.fn<Session['updateElement']>(() => Promise.resolve(true)),
    removeElement: vi.fn<Session['removeElement']>(() => Promise.resolve(true)),
    fileUrl: vi.fn<Session['fileUrl']>(({ url, chainlitKey }) => url ?? `/file/${chainlitKey}`),
    startAudio: vi.fn<Session['startAudio']>(() => true),
    sendAudio: vi.fn<Session['sendAudio']>(() => true),
    endAudio: vi.fn<Session['endAudio']>(() => true),
    onAudio: vi.fn<Session['onAudio']>(() => () => undefined),
  };
}
