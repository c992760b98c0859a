import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useChat } from '../chat/store';
import { t } from '../i18n/t';
import { IconButton } from '../ui/IconButton';

const SettingsDialog = lazy(() => import('./SettingsDialog'));

/** Opens what can be set in the chat; not there where nothing can. */
export function SettingsButton(): ReactNode {
  const some = useChat((state) => state.form.length > 0);
  const [open, setOpen] = useState(false);
  if (!some) return null;
  return (
    <>
      <IconButton label={t('setting.open')} onClick={() => setOpen(true)}>
        <SlidersHorizontal />
      </IconButton>
      {open && (
        <Suspense>
          <SettingsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
