import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import css from './composer.module.css';

export interface NoteProps {
  /** What stands in the way of sending, as sentences. */
  readonly problems: readonly string[];
  /** It is sent as soon as the files are there. */
  readonly waits: boolean;
  readonly onCancel: () => void;
}

/** The line below the composer: what went wrong, what it waits for, or how to use it. */
export function Note({ problems, waits, onCancel }: NoteProps): ReactNode {
  const wrong = problems.length > 0;
  return (
    <>
      <div
        className={css['below']}
        id="composer-problem"
        role="alert"
        data-problem={wrong || undefined}
      >
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      {waits && (
        <p className={css['hint']} data-waits role="status">
          {t('composer.sendWaiting')}{' '}
          <button type="button" className={css['link']} onClick={onCancel}>
            {t('composer.notYet')}
          </button>
        </p>
      )}
      {!wrong && !waits && <p className={css['hint']}>{t('composer.hint')}</p>}
    </>
  );
}
