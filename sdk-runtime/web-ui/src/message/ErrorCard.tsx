import { RotateCcw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { questionOf, useChat, useStep } from '../chat/store';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import css from './error.module.css';
import { readError } from './reference';
import { retry } from './retry';

/** A failure: what happened, what to quote when asking about it, and a way to try again. */
export function ErrorCard({ id }: { readonly id: string }): ReactNode {
  const session = useSession();
  const step = useStep(id);
  const question = useChat((state) => questionOf(state, id));
  if (!step) return null;
  const { text, reference, details } = readError(step);
  return (
    <article className={css['card']}>
      <TriangleAlert aria-hidden="true" className={css['icon']} />
      <div className={css['content']}>
        <h2 className="unseen">{t('error.title')}</h2>
        <p className={css['text']} dir="auto">
          {text || t('error.title')}
        </p>
        {details && (
          <details className={css['details']}>
            <summary>{t('error.details')}</summary>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
            <pre dir="ltr" role="group" aria-label={t('error.details')} tabIndex={0}>
              {details}
            </pre>
          </details>
        )}
        <div className={css['foot']}>
          {reference && (
            <span className={css['reference']}>
              {t('error.reference')} <code>{reference}</code>
              <CopyButton text={reference} label={t('error.copyReference')} />
            </span>
          )}
          {question && (
            <Button onClick={() => retry(session, question)}>
              <RotateCcw aria-hidden="true" />
              {t('error.retry')}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}
