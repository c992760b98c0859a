import { bytes, listed } from '../i18n/format';
import { t } from '../i18n/t';
import type { FileRules } from '../wire/ask';

const BYTES_PER_MB = 1_000_000;

/** Which files are asked for, in words. */
export function rulesInWords({ accept, maxFiles, maxSizeMb }: FileRules): string {
  const parts = [
    accept.length > 0 ? listed(accept, 'disjunction') : '',
    t('ask.upToFiles', { count: maxFiles }),
    Number.isFinite(maxSizeMb) ? t('ask.upToSize', { size: bytes(maxSizeMb * BYTES_PER_MB) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
