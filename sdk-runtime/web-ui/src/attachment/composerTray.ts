import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useChat } from '../chat/store';
import { useConnection } from '../connection/store';
import { useSession } from '../page/session';
import { useSettings } from '../page/settings';
import { identity } from '../wire/identity';
import { Tray, type TrayState } from './tray';

/** So often the page looks for uploads that were cut off while the connection stood. */
const LOOK_EVERY_MS = 2_000;

/** What goes with the message that is being written; kept over a reload, as far as it was uploaded. */
export const composerTray = new Tray();

composerTray.restore(identity.attached().files);
composerTray.store.subscribe((now, before) => {
  if (now.attachments !== before.attachments) {
    identity.keepAttached(useChat.getState().chat || identity.attached().chat, composerTray.kept);
  }
});

export function hasAttachments(): boolean {
  return composerTray.store.getState().attachments.length > 0;
}

export function useComposerTray<T>(select: (state: TrayState) => T): T {
  return useStore(composerTray.store, select);
}

/** Keeps a tray in step with the connection. */
export function useResume(tray: Tray): void {
  const session = useSession();
  useEffect(() => {
    const resume = () => {
      if (useConnection.getState().connection.kind === 'connected') tray.resume(session);
    };
    const timer = setInterval(resume, LOOK_EVERY_MS);
    const leave = useConnection.subscribe(resume);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [session, tray]);
}

/** Keeps the tray in step with the connection, and with which chat the server has. */
export function useTrayUploads(): void {
  const session = useSession();
  useResume(composerTray);
  useEffect(() => {
    // After a reload, the chat in which they were uploaded.
    let chat = useChat.getState().chat || identity.attached().chat;
    return useChat.subscribe(({ chat: now }) => {
      if (now === '' || now === chat) return;
      // Files are kept with their chat.
      if (chat !== '') composerTray.restart(session);
      chat = now;
      identity.keepAttached(chat, composerTray.kept);
    });
  }, [session]);
}

/** Takes files for the next message, as far as the agent takes any. */
export function useAttach(): ((files: readonly File[]) => void) | undefined {
  const session = useSession();
  const rules = useSettings((state) => state.settings?.features.uploads ?? null);
  return useMemo(
    () => (rules ? (files) => composerTray.add(files, rules, session) : undefined),
    [rules, session],
  );
}
