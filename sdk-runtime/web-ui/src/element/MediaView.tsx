import { useState, type ReactNode } from 'react';
import { useSession } from '../page/session';
import type { ShownElement } from '../wire/element';
import css from './element.module.css';
import { Frame, Missing } from './Frame';

/** Sound, or a moving picture. */
export function MediaView({ element }: { readonly element: ShownElement }): ReactNode {
  const url = useSession().fileUrl(element);
  const [broken, setBroken] = useState('');
  const onError = () => setBroken(url);
  // What an agent shows has no subtitles of which the wire would know.
  return (
    <Frame element={element}>
      {url === '' || broken === url ? (
        <Missing name={element.name} />
      ) : element.type === 'audio' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          className={css['audio']}
          src={url}
          aria-label={element.name}
          autoPlay={element.autoPlay}
          controls
          preload="metadata"
          onError={onError}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          className={css['video']}
          data-size={element.size ?? 'medium'}
          src={url}
          aria-label={element.name}
          loop={element.playerConfig['loop'] === true}
          muted={element.playerConfig['muted'] === true}
          controls
          playsInline
          preload="metadata"
          onError={onError}
        />
      )}
    </Frame>
  );
}
