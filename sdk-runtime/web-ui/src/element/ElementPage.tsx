import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useElement } from '../chat/store';
import { t } from '../i18n/t';
import { leaveElement } from '../page/route';
import { Button } from '../ui/Button';
import css from './panel.module.css';

const ElementView = lazy(() => import('./ElementView'));

/** An element on a page of its own; the chat goes on behind it. */
export default function ElementPage({ id }: { readonly id: string }): ReactNode {
  const element = useElement(id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css['page']} aria-labelledby="element-title">
      <div className={css['bar']}>
        <Button onClick={leaveElement}>
          <ArrowLeft aria-hidden="true" />
          {t('element.back')}
        </Button>
        <h2 ref={heading} id="element-title" tabIndex={-1} dir="auto">
          {element?.name ?? t('element.gone')}
        </h2>
      </div>
      {element && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        <div className={css['content']} role="group" aria-label={element.name} tabIndex={0}>
          <Suspense fallback={<p>{t('element.loading')}</p>}>
            <ElementView element={element} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
