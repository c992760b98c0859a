import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useChat, useStep } from '../chat/store';
import { AttachmentsOf } from '../element/ElementsOf';
import { t } from '../i18n/t';
import { useSettings } from '../page/settings';
import { CopyButton } from '../ui/CopyButton';
import { IconButton } from '../ui/IconButton';
import { Bubble } from './Bubble';
import { EditMessage } from './EditMessage';
import { isEditable, startEditing, useEditing } from './editing';
import css from './message.module.css';

/** What a person said: as it was typed, never as Markdown. */
export function UserMessage({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  const changed = useChat(({ edit }) => (edit?.id === id ? edit.text : undefined));
  const editing = useEditing((state) => state.id === id);
  const editable = useSettings(() => step !== undefined && isEditable(step));
  if (!step) return null;
  const text = changed ?? step.output;
  return (
    <article className={css['user']}>
      <h2 className="unseen">{t('chat.said', { name: t('chat.you') })}</h2>
      {editing && editable ? (
        <EditMessage id={id} text={text} />
      ) : (
        <div className={css['said']}>
          {text !== '' && <Bubble text={text} />}
          <div className={css['tools']}>
            <CopyButton text={text} label={t('message.copyText')} />
            {editable && (
              <IconButton label={t('message.edit')} onClick={() => startEditing(id)}>
                <Pencil />
              </IconButton>
            )}
          </div>
        </div>
      )}
      <AttachmentsOf step={id} />
    </article>
  );
}
