import { Check, ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { focusComposer } from '../composer/focus';
import { Icon } from '../icon/Icon';
import { t } from '../i18n/t';
import { Text } from '../message/Text';
import { Popover, useClose } from '../ui/Popover';
import { LeaveDialog, somethingWouldBeLost } from './leave';
import css from './profile.module.css';
import { useSession } from './session';
import { profileOf, useSettings, type Profile } from './settings';

/** Whom to talk to, where there is a choice; another one means another chat. */
export default function ProfilePicker(): ReactNode {
  const session = useSession();
  const settings = useSettings((state) => state.settings);
  const [asked, setAsked] = useState<string | undefined>();
  if (!settings || settings.profiles.length < 2) return null;
  const chosen = profileOf(settings);
  const choose = (profile: string) => {
    // At once: while the dialog is there nothing else can have the focus.
    flushSync(() => setAsked(undefined));
    session.choose(profile);
    focusComposer();
  };
  return (
    <>
      <Popover
        below
        className={css['button'] ?? ''}
        label={t('header.profile', { name: chosen?.label ?? '' })}
        face={
          <>
            {chosen?.icon && <Icon icon={chosen.icon} />}
            <span dir="auto">{chosen?.label}</span>
            <ChevronDown aria-hidden="true" />
          </>
        }
      >
        <ul className={css['profiles']} aria-label={t('header.profiles')}>
          {settings.profiles.map((profile) => (
            <Card
              key={profile.name}
              profile={profile}
              chosen={profile === chosen}
              onChoose={() => {
                if (somethingWouldBeLost()) setAsked(profile.name);
                else choose(profile.name);
              }}
            />
          ))}
        </ul>
      </Popover>
      {asked !== undefined && (
        <LeaveDialog onLeave={() => choose(asked)} onStay={() => setAsked(undefined)} />
      )}
    </>
  );
}

interface CardProps {
  readonly profile: Profile;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** The whole card is the button, except for the links in its description. */
function Card({ profile, chosen, onChoose }: CardProps): ReactNode {
  const close = useClose();
  const id = useId();
  const { label, icon, description } = profile;
  return (
    <li className={css['card']} data-chosen={chosen || undefined}>
      <span className={css['icon']}>{icon && <Icon icon={icon} />}</span>
      <button
        type="button"
        aria-current={chosen || undefined}
        aria-describedby={description ? id : undefined}
        onClick={() => {
          close();
          if (!chosen) onChoose();
        }}
      >
        {label}
      </button>
      {chosen && <Check aria-hidden="true" className={css['check']} />}
      {description && (
        <div id={id} className={css['about']}>
          <Text text={description} streaming={false} />
        </div>
      )}
    </li>
  );
}
