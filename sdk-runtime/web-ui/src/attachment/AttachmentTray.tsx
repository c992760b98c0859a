import type { ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { composerTray } from './composerTray';
import { Tiles } from './Tiles';

/** The files that go with the message that is being written. */
export default function AttachmentTray(): ReactNode {
  return <Tiles tray={composerTray} label={t('attachment.list')} onRemoved={focusComposer} />;
}
