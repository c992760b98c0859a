import { useEffect } from 'react';
import { useSession } from '../page/session';
import type { AudioEvent } from '../wire/audio';

/** Plays what the agent says; what plays it is loaded with the first sound. */
export function useSound(): void {
  const session = useSession();
  useEffect(() => {
    // One after the other, also while the player is on its way.
    let before: Promise<unknown> = Promise.resolve();
    const heard = async (event: AudioEvent) => {
      const { play, silence } = await import('./player');
      if (event.kind === 'chunk') play(event);
      else silence();
    };
    return session.onAudio((event) => {
      if (event.kind === 'connection') return;
      before = before.then(() => heard(event)).catch(() => undefined);
    });
  }, [session]);
}
