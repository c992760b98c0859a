import { useState, type ReactNode } from 'react';
import { rooted } from '../icon/rooted';
import { t } from '../i18n/t';
import { applicationOf } from '../wire/application';
import css from './message.module.css';

interface AuthorProps {
  readonly name: string;
  /** Whether nobody else would be expected to speak: then the name is for readers who listen. */
  readonly expected: boolean;
}

/** Who says something, with their picture if the application has one. */
export function Author({ name, expected }: AuthorProps): ReactNode {
  const picture = avatarOf(name);
  const [broken, setBroken] = useState(false);
  const shown = picture !== undefined && !broken;
  if (expected && !shown) return <h2 className="unseen">{t('chat.said', { name })}</h2>;
  return (
    <h2 className={css['author']} dir="auto">
      {shown && (
        <img
          className={css['avatar']}
          src={rooted(picture)}
          alt=""
          width={24}
          height={24}
          onError={() => setBroken(true)}
        />
      )}
      {name}
    </h2>
  );
}

/** Names are spelled for files as the server spells them. */
function avatarOf(name: string): string | undefined {
  return applicationOf(document).avatars.get(name.toLowerCase().replace(/[ .]/g, '_'));
}
