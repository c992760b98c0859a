import { Paperclip } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useFilesAsked } from '../ask/question';
import { focusComposer } from '../composer/focus';
import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import { useSettings } from '../page/settings';
import type { FileRules } from '../wire/ask';
import { useAttach } from './composerTray';
import css from './drop.module.css';

/** The whole page takes files that are dropped on it, and says so while they are above it. */
export function DropZone(): ReactNode {
  const own = useAttach();
  // What is asked for is dropped on the question.
  const attach = useFilesAsked() ? undefined : own;
  const rules = useSettings((state) => state.settings?.features.uploads ?? null);
  const dragged = useDraggedFiles(attach);
  if (!dragged || !rules || !attach) return null;
  return (
    <div className={css['zone']} aria-hidden="true">
      <p>
        <Paperclip />
        {t('attachment.drop')}
        <small>{limitsOf(rules)}</small>
      </p>
    </div>
  );
}

function limitsOf({ maxFiles, maxSizeMb }: FileRules): string {
  return Number.isFinite(maxSizeMb)
    ? t('attachment.dropLimits', { count: maxFiles, size: bytes(maxSizeMb * 1_000_000) })
    : t('attachment.dropCount', { count: maxFiles });
}

/** Whether files are being dragged above the page; told of those that are dropped. */
function useDraggedFiles(attach: ReturnType<typeof useAttach>): boolean {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    // Every element that is crossed says so of its own.
    let above = 0;
    const follow = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      const nearer = event.defaultPrevented;
      // Otherwise the browser leaves the page to show the file.
      event.preventDefault();
      if (!nearer && event.dataTransfer)
        event.dataTransfer.dropEffect = canTake() ? 'copy' : 'none';
      if (event.type === 'dragenter') above += 1;
      setDragged(canTake());
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      above = Math.max(0, above - 1);
      if (above === 0) setDragged(false);
    };
    const drop = (event: DragEvent) => {
      above = 0;
      setDragged(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (!canTake()) return;
      attach?.([...(event.dataTransfer?.files ?? [])]);
      focusComposer();
    };
    const canTake = () => attach !== undefined && !document.querySelector('dialog[open]');
    window.addEventListener('dragenter', follow);
    window.addEventListener('dragover', follow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', follow);
      window.removeEventListener('dragover', follow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [attach]);
  return dragged;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
