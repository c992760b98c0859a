import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import { Text } from '../message/Text';
import { Starters } from '../offer/Starters';
import { Logo } from '../ui/Logo';
import css from './page.module.css';
import { profileOf, useSettings } from './settings';

/** Before anything was said: who one is about to talk to, and what one could begin with. */
export function Welcome({ ready }: { readonly ready: boolean }): ReactNode {
  const settings = useSettings((state) => state.settings);
  const profile = settings && profileOf(settings);
  return (
    <div className={css['welcome']} data-part="welcome">
      {profile?.icon ? (
        <span className={css['face']}>
          <Icon icon={profile.icon} />
        </span>
      ) : (
        <Logo size={64} />
      )}
      {settings && (
        <>
          <h1 dir="auto">{settings.name}</h1>
          {profile?.description ? (
            <div className={css['about']}>
              <Text text={profile.description} streaming={false} />
            </div>
          ) : (
            settings.description && <p dir="auto">{settings.description}</p>
          )}
          {ready && <Starters />}
        </>
      )}
    </div>
  );
}
