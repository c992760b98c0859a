import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { numberOf } from '../wire/read';
import type { Custom } from './custom';
import css from './element.module.css';

/** Counts: `{"n": 1}`. */
export function Counter({ props, updateElement, callAction, sendUserMessage }: Custom): ReactNode {
  const n = numberOf(props['n']) ?? 0;
  const count = (next: number) => updateElement({ ...props, n: next });
  return (
    <div className={css['counter']} role="group" aria-label={t('counter.label')}>
      <IconButton label={t('counter.down')} onClick={() => count(n - 1)}>
        <Minus />
      </IconButton>
      <output className={css['count']}>{t('counter.count', { n })}</output>
      <IconButton label={t('counter.up')} onClick={() => count(n + 1)}>
        <Plus />
      </IconButton>
      <Button onClick={() => sendUserMessage(`echo told ${n}`)}>{t('counter.tell')}</Button>
      <Button onClick={() => callAction({ name: 'ok', payload: { v: n } })}>
        {t('counter.act')}
      </Button>
    </div>
  );
}
