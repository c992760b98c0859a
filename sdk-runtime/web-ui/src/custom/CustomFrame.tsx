import { Unplug } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useKept } from '../chat/keep';
import { t, type Key } from '../i18n/t';
import { Button } from '../ui/Button';
import type { ShownElement } from '../wire/element';
import css from './custom.module.css';
import type { Failure } from './host';
import { frameUrl } from './registered';
import { useHost, type Stage } from './useHost';

/**
 * An element that the application draws with a module of its own. The module runs in a frame that
 * has no origin: it reaches nothing of the page's, and asks for what it wants done.
 */
export default function CustomFrame({ element }: { readonly element: ShownElement }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const { stage, height, loaded, again } = useHost(element, frame);
  useKept(frame);
  if (stage.kind === 'broken') return <Broken name={element.name} stage={stage} again={again} />;
  const loading = stage.kind === 'loading';
  return (
    <div className={css['element']} data-size={element.size ?? 'medium'} aria-busy={loading}>
      {loading && <p className={css['loading']}>{t('element.loading')}</p>}
      <iframe
        ref={frame}
        className={css['frame']}
        data-loading={loading || undefined}
        title={element.name}
        src={frameUrl()}
        // Never allow-same-origin: what runs in there could take the sandbox off.
        sandbox="allow-scripts allow-forms"
        referrerPolicy="no-referrer"
        loading="lazy"
        style={{ height }}
        onLoad={loaded}
      />
    </div>
  );
}

const WHY = {
  unloadable: 'custom.unloadable',
  syntax: 'custom.syntax',
  noDefault: 'custom.noDefault',
  threw: 'custom.threw',
  silent: 'custom.silent',
  flood: 'custom.flood',
  left: 'custom.left',
} as const satisfies Record<Failure, Key>;

interface BrokenProps {
  readonly name: string;
  readonly stage: Extract<Stage, { kind: 'broken' }>;
  readonly again: () => void;
}

/** In place of an element whose module does not draw it: what is wrong, and what to do about it. */
function Broken({ name, stage: { why, reason }, again }: BrokenProps): ReactNode {
  const title = t('custom.broken', { name });
  return (
    <div className={css['broken']} role="group" aria-label={title}>
      <Unplug aria-hidden="true" />
      <div className={css['why']}>
        <p className={css['title']}>{title}</p>
        <p>{t(WHY[why], { file: `public/elements/${name}.js` })}</p>
        {reason !== '' && why !== 'noDefault' && <code dir="auto">{reason}</code>}
        <Button onClick={again}>{t('custom.again')}</Button>
      </div>
    </div>
  );
}
