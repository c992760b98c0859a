import { LoaderCircle, Mic, Square, VolumeX } from 'lucide-react';
import type { ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { clock } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { IconButton } from '../ui/IconButton';
import { useNow } from '../ui/useNow';
import css from './audio.module.css';
import { silence, usePlaying } from './player';
import { startRecording, stopRecording, useRecording } from './recording';

/** The microphone once it was first wanted. */
export default function Recorder(): ReactNode {
  const session = useSession();
  const recording = useRecording((state) => state.recording);
  const playing = usePlaying((state) => state.playing);
  return (
    <>
      {playing && (
        <IconButton label={t('audio.silence')} onClick={silence}>
          <VolumeX />
        </IconButton>
      )}
      {recording.kind === 'on' ? (
        <Live since={recording.since} />
      ) : (
        <IconButton
          label={t(recording.kind === 'off' ? 'audio.start' : 'audio.asking')}
          onClick={() =>
            void (recording.kind === 'off' ? startRecording(session) : stopRecording())
          }
        >
          {recording.kind === 'off' ? <Mic /> : <LoaderCircle className={css['asking']} />}
        </IconButton>
      )}
    </>
  );
}

function Live({ since }: { readonly since: number }): ReactNode {
  const now = useNow(true, 500);
  const level = useRecording((state) => state.level);
  const elapsed = clock(now - since);
  return (
    <span className={css['live']}>
      <span className={css['level']} aria-hidden="true" style={{ scale: String(0.6 + level) }} />
      <span className={css['elapsed']} role="timer">
        {elapsed}
      </span>
      <button
        type="button"
        aria-label={t('audio.stop')}
        title={t('audio.stop')}
        onClick={() => {
          void stopRecording();
          focusComposer();
        }}
      >
        <Square aria-hidden="true" />
      </button>
    </span>
  );
}
