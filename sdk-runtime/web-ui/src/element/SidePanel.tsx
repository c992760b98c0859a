import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { IconButton } from '../ui/IconButton';
import { closePanel, type Panel } from './panel';
import css from './panel.module.css';

const ElementView = lazy(() => import('./ElementView'));

interface SidePanelProps {
  readonly panel: Panel;
  /** It lies over the chat, because there is no room beside it. */
  readonly covering: boolean;
}

/** What is shown beside the chat; where there is no room, over it, until it is closed. */
export default function SidePanel({ panel, covering }: SidePanelProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (covering) heading.current?.focus();
  }, [covering]);
  return (
    // Escape closes what one is in; the key is not the aside's own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={css['panel']}
      data-covering={covering || undefined}
      aria-label={t('panel.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closePanel();
      }}
    >
      <div className={css['bar']}>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {panel.title}
        </h2>
        <IconButton label={t('panel.close')} onClick={closePanel}>
          <X />
        </IconButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={css['content']} role="group" aria-label={panel.title} tabIndex={0}>
        <Suspense fallback={<p>{t('element.loading')}</p>}>
          {panel.elements.map((element) => (
            <ElementView key={element.id} element={element} />
          ))}
        </Suspense>
      </div>
    </aside>
  );
}
