import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { LeaveDialog, somethingWouldBeLost } from './leave';
import css from './page.module.css';
import { useSession } from './session';
import { useSettings } from './settings';

/** Whom to talk to, where there is a choice; another one means another chat. */
export function ProfilePicker(): ReactNode {
  const session = useSession();
  const settings = useSettings((state) => state.settings);
  const [asked, setAsked] = useState<string | undefined>();
  if (!settings || settings.profiles.length < 2) return null;
  const choose = (profile: string) => {
    // At once: while the dialog is there nothing else can have the focus.
    flushSync(() => setAsked(undefined));
    session.choose(profile);
    focusComposer();
  };
  return (
    <>
      <select
        className={css['profile']}
        aria-label={t('header.profile')}
        value={settings.profile}
        onChange={(event) => {
          const profile = event.target.value;
          if (somethingWouldBeLost()) setAsked(profile);
          else choose(profile);
        }}
      >
        {settings.profiles.map((profile) => (
          <option key={profile.name} value={profile.name} title={profile.description}>
            {profile.label}
          </option>
        ))}
      </select>
      {asked !== undefined && (
        <LeaveDialog onLeave={() => choose(asked)} onStay={() => setAsked(undefined)} />
      )}
    </>
  );
}
