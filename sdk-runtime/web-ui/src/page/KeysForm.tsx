import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { identity } from '../wire/identity';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Modal } from '../ui/Modal';
import { giveKeys, useWantedKeys } from './keys';
import css from './keys.module.css';
import { somethingWouldBeLost } from './leave';
import { useSession } from './session';
import { useAgentName } from './settings';

/** In the composer's place, where the agent asks for keys before anybody can talk to it. */
export default function KeysForm(): ReactNode {
  const name = useAgentName();
  return (
    <section className={css['gate']} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('keys.title')}</h2>
      <p>{t('keys.text', { name })}</p>
      <Keys submit={t('keys.start')} />
    </section>
  );
}

/** Lets one change the keys later. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Modal title={t('keys.title')} onClose={onClose}>
      <p>{t(somethingWouldBeLost() ? 'keys.changeLoses' : 'keys.kept')}</p>
      <Keys submit={t('keys.change')} onClose={onClose} />
    </Modal>
  );
}

interface KeysProps {
  readonly submit: string;
  readonly onClose?: () => void;
}

function Keys({ submit, onClose }: KeysProps): ReactNode {
  const session = useSession();
  const wanted = useWantedKeys();
  const [keys, setKeys] = useState(() => ({ ...identity.userEnv() }));
  const [complaining, setComplaining] = useState(false);
  const give = () => {
    const given = Object.fromEntries(wanted.map((name) => [name, keys[name]?.trim() ?? '']));
    setComplaining(true);
    if (Object.values(given).some((key) => key === '')) return;
    onClose?.();
    giveKeys(session, given);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      {wanted.map((name) => (
        <Key
          key={name}
          name={name}
          value={keys[name] ?? ''}
          missing={complaining && !keys[name]?.trim()}
          onChange={(value) => setKeys({ ...keys, [name]: value })}
        />
      ))}
      <div className={css['actions']}>
        {onClose && <Button onClick={onClose}>{t('setting.cancel')}</Button>}
        <Button look="primary">{submit}</Button>
      </div>
    </form>
  );
}

interface KeyProps {
  readonly name: string;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

function Key({ name, value, missing, onChange }: KeyProps): ReactNode {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={css['key']}>
      <label htmlFor={id}>{name}</label>
      <div className={css['line']}>
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={value}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-problem` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <IconButton
          label={t(shown ? 'keys.hide' : 'keys.show', { name })}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      </div>
      <p id={`${id}-problem`} role="alert">
        {missing && t('keys.missing', { name })}
      </p>
    </div>
  );
}
