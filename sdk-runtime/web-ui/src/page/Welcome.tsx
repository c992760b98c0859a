import type { ReactNode } from 'react';
import { Mark } from '../ui/Mark';
import css from './page.module.css';
import { useSettings } from './settings';

/** Before anything was said: who one is about to talk to. */
export function Welcome(): ReactNode {
  const settings = useSettings((state) => state.settings);
  return (
    <div className={css['welcome']}>
      <Mark size={52} />
      {settings && (
        <>
          <h1 dir="auto">{settings.name}</h1>
          {settings.description && <p dir="auto">{settings.description}</p>}
        </>
      )}
    </div>
  );
}
