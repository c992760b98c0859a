import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import type { FileRules } from '../wire/ask';

const MEGABYTE = 1_000_000;

/** Why a file is not taken; empty for one that is. */
export function problemOf(
  file: Pick<File, 'name' | 'type' | 'size'>,
  { accept, maxSizeMb }: FileRules,
): string {
  const wanted = accept.length === 0 || accept.some((kind) => isOf(kind, file));
  if (!wanted) return t('ask.wrongType', { types: accept.join(', ') });
  const limit = maxSizeMb * MEGABYTE;
  if (file.size <= limit) return '';
  return t('ask.tooLarge', { size: bytes(file.size), limit: bytes(limit) });
}

function isOf(kind: string, { name, type }: Pick<File, 'name' | 'type'>): boolean {
  if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind.toLowerCase());
  return kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : type === kind;
}

/** What is asked for, in words. */
export function rulesInWords({ accept, maxFiles, maxSizeMb }: FileRules): string {
  const parts = [
    accept.join(', '),
    t('ask.upToFiles', { count: maxFiles }),
    Number.isFinite(maxSizeMb) ? t('ask.upToSize', { size: bytes(maxSizeMb * MEGABYTE) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
