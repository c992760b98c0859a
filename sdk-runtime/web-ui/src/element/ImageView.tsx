import { X } from 'lucide-react';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { IconButton } from '../ui/IconButton';
import type { ShownElement } from '../wire/element';
import css from './element.module.css';
import { DownloadLink, Missing } from './Frame';
import { Modal } from './Modal';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes by address: a row that comes back has its height at once, and nothing moves. */
const SIZES = new Map<string, Size>();

/** For the style sheet, which knows how high an image may be. */
function sizeOf({ width, height }: Size): CSSProperties {
  return { '--wide': width, '--ratio': width / height } as CSSProperties;
}

/** An image; a click shows it as large as there is room for. */
export function ImageView({ element }: { readonly element: ShownElement }): ReactNode {
  const url = useSession().fileUrl(element);
  const [broken, setBroken] = useState('');
  const [, setLoaded] = useState('');
  const [zoomed, setZoomed] = useState(false);
  const known = SIZES.get(url);
  if (url === '' || broken === url) return <Missing name={element.name} />;
  const close = () => setZoomed(false);
  return (
    <>
      <button
        type="button"
        className={css['image']}
        data-size={element.size ?? 'medium'}
        aria-label={t('element.zoom', { name: element.name })}
        onClick={() => setZoomed(true)}
      >
        <img
          src={url}
          alt={element.name}
          decoding="async"
          data-known={known !== undefined}
          style={known && sizeOf(known)}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
            SIZES.set(url, { width, height });
            setLoaded(url);
          }}
          onError={() => setBroken(url)}
        />
      </button>
      {zoomed && (
        <Modal label={element.name} onClose={close}>
          <div className={css['zoomBar']}>
            <span className={css['name']} dir="auto">
              {element.name}
            </span>
            <DownloadLink element={element} />
            <IconButton label={t('dialog.close')} onClick={close}>
              <X />
            </IconButton>
          </div>
          <img className={css['zoomed']} src={url} alt={element.name} />
        </Modal>
      )}
    </>
  );
}
