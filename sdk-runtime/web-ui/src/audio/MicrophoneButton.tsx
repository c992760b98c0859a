import { LoaderCircle, Mic } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { useSettings } from '../page/settings';
import { IconButton } from '../ui/IconButton';
import { useSound } from './useSound';

const Recorder = lazy(() => import('./Recorder'));

/** Lets one speak to the agent; not there where it does not listen. */
export function MicrophoneButton(): ReactNode {
  const listens = useSettings((state) => state.settings?.features.audio ?? false);
  const [wanted, setWanted] = useState(false);
  const session = useSession();
  useSound();
  const begin = async () => {
    setWanted(true);
    const { startRecording } = await import('./recording');
    await startRecording(session);
  };
  if (!listens) return null;
  if (!wanted) {
    return (
      <IconButton label={t('audio.start')} onClick={() => void begin()}>
        <Mic />
      </IconButton>
    );
  }
  return (
    <Suspense
      fallback={
        <IconButton label={t('audio.start')} onClick={() => undefined}>
          <LoaderCircle />
        </IconButton>
      }
    >
      <Recorder />
    </Suspense>
  );
}
