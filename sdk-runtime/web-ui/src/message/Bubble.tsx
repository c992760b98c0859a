import { useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import css from './message.module.css';
import { partsOf } from './parts';

const LONG_FROM_LINES = 24;
const LONG_FROM_LETTERS = 2_000;

/** What a person typed, as it was typed; only code between fences is set as code. */
export function Bubble({ text }: { readonly text: string }): ReactNode {
  const [whole, setWhole] = useState(false);
  const long = isLong(text);
  return (
    <div className={css['words']}>
      <div className={css['bubble']} data-folded={(long && !whole) || undefined} dir="auto">
        {partsOf(text).map(({ code, text: part }, at) =>
          code ? (
            // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/no-noninteractive-tabindex -- it scrolls
            <pre key={at} dir="ltr" role="group" aria-label={t('message.code')} tabIndex={0}>
              {part}
            </pre>
          ) : (
            part
          ),
        )}
      </div>
      {long && (
        <button
          type="button"
          className={`${css['link']} ${css['fold']}`}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'message.fold' : 'message.unfold')}
        </button>
      )}
    </div>
  );
}

/** A long text would push the answer out of sight. */
function isLong(text: string): boolean {
  return (
    text.length > LONG_FROM_LETTERS ||
    text.split('\n', LONG_FROM_LINES + 1).length > LONG_FROM_LINES
  );
}
