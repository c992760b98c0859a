import { Paperclip } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { t } from '../i18n/t';
import { useSettings } from '../page/settings';
import { IconButton } from '../ui/IconButton';
import { useAttach } from './composerTray';

/** Lets one choose files; not there where the agent takes none. */
export function AttachButton(): ReactNode {
  const attach = useAttach();
  const rules = useSettings((state) => state.settings?.features.uploads ?? null);
  const input = useRef<HTMLInputElement>(null);
  if (!attach || !rules) return null;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={rules.maxFiles > 1}
        accept={rules.accept.join(',')}
        onChange={(event) => {
          attach([...(event.target.files ?? [])]);
          // So that the same file can be chosen again.
          event.target.value = '';
          focusComposer();
        }}
      />
      <IconButton label={t('attachment.attach')} onClick={() => input.current?.click()}>
        <Paperclip />
      </IconButton>
    </>
  );
}
