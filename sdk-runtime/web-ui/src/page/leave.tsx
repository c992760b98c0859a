import type { ReactNode } from 'react';
import { useChat } from '../chat/store';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface LeaveProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks whether the conversation may go. */
export function LeaveDialog({ onLeave, onStay }: LeaveProps): ReactNode {
  const working = useChat((state) => state.work.since !== null);
  return (
    <Dialog
      title={t('newChat.title')}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay}>{t('newChat.cancel')}</Button>
          <Button look="primary" onClick={onLeave}>
            {t('newChat.confirm')}
          </Button>
        </>
      }
    >
      {t(working ? 'newChat.running' : 'newChat.text')}
    </Dialog>
  );
}

/** What a person has said, or still waits to say, is worth a question. */
export function somethingWouldBeLost(): boolean {
  const { rows, waiting } = useChat.getState();
  return waiting.length > 0 || rows.some((row) => row.kind === 'user');
}
