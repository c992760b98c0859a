import { KeyRound } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { IconButton } from '../ui/IconButton';
import { useKeysMissing, useWantedKeys } from './keys';

const KeysDialog = lazy(async () => ({ default: (await import('./KeysForm')).KeysDialog }));

/** The way back to the keys that were given. */
export function KeysButton(): ReactNode {
  const wanted = useWantedKeys().length > 0;
  const missing = useKeysMissing();
  const [open, setOpen] = useState(false);
  if (!wanted || missing) return null;
  return (
    <>
      <IconButton label={t('keys.title')} onClick={() => setOpen(true)}>
        <KeyRound />
      </IconButton>
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
