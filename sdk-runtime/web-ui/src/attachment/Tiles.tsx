import { FileText, Image, Music, RotateCw, Video, X } from 'lucide-react';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { bytes, percent } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { announce } from '../ui/announce';
import { IconButton } from '../ui/IconButton';
import css from './attachment.module.css';
import type { Attachment, Tray, Upload } from './tray';

interface TilesProps {
  readonly tray: Tray;
  readonly label: string;
  /** One was taken away, and with it the button that had the focus. */
  readonly onRemoved: () => void;
}

/** The files in a tray, and how far each of them has got. */
export function Tiles({ tray, label, onRemoved }: TilesProps): ReactNode {
  const attachments = useStore(tray.store, (state) => state.attachments);
  return (
    <ul className={css['tray']} aria-label={label}>
      {attachments.map((attachment) => (
        <Tile key={attachment.key} attachment={attachment} tray={tray} onRemoved={onRemoved} />
      ))}
    </ul>
  );
}

interface TileProps extends Pick<TilesProps, 'tray' | 'onRemoved'> {
  readonly attachment: Attachment;
}

function Tile({ attachment, tray, onRemoved }: TileProps): ReactNode {
  const session = useSession();
  const { key, file, upload } = attachment;
  useSpokenEnd(attachment);
  return (
    <li className={css['tile']} data-state={upload.kind}>
      <Preview file={file} />
      <span className={css['about']}>
        <span className={css['name']} dir="auto" title={file.name}>
          {file.name}
        </span>
        <span className={css['note']}>{noteOf(upload)}</span>
      </span>
      {upload.kind === 'failed' && (
        <IconButton
          label={t('attachment.retry', { name: file.name })}
          onClick={() => tray.retry(key, session)}
        >
          <RotateCw />
        </IconButton>
      )}
      <IconButton
        label={t('attachment.remove', { name: file.name })}
        onClick={() => {
          tray.remove(key);
          onRemoved();
        }}
      >
        <X />
      </IconButton>
      {upload.kind === 'going' && (
        <progress
          className={css['bar']}
          value={upload.share}
          aria-label={t('attachment.going', { percent: percent(upload.share) })}
        />
      )}
    </li>
  );
}

function noteOf(upload: Upload): string {
  switch (upload.kind) {
    case 'waiting':
      return t('attachment.waiting');
    case 'going':
      return t('attachment.going', { percent: percent(upload.share) });
    case 'done':
      return bytes(upload.reference.size);
    case 'failed':
      return upload.reason
        ? t('attachment.failedBecause', { reason: upload.reason })
        : t('attachment.failed');
    case 'lost':
      return t('attachment.lost');
  }
}

/** Who listens is told how an upload ended, not how it goes. */
function useSpokenEnd({ file, upload }: Attachment): void {
  const { name } = file;
  useEffect(() => {
    if (upload.kind === 'done') announce(t('attachment.uploaded', { name }));
    if (upload.kind === 'failed' || upload.kind === 'lost') announce(`${name}. ${noteOf(upload)}`);
  }, [name, upload]);
}

/** What the browser can draw by itself, without asking anybody. */
const DRAWN = /^image\/(png|jpeg|gif|webp|avif|bmp)$/;

function Preview({ file }: { readonly file: File }): ReactNode {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(file);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return (
    <span className={css['preview']} aria-hidden="true">
      {DRAWN.test(file.type) ? <img ref={show} alt="" /> : <KindIcon type={file.type} />}
    </span>
  );
}

function KindIcon({ type }: { readonly type: string }): ReactNode {
  if (type.startsWith('image/')) return <Image />;
  if (type.startsWith('audio/')) return <Music />;
  if (type.startsWith('video/')) return <Video />;
  return <FileText />;
}
