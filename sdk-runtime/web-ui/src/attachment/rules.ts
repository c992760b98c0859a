import { bytes, listed } from '../i18n/format';
import { t } from '../i18n/t';
import type { FileRules } from '../wire/ask';

const BYTES_PER_MB = 1_000_000;

type Candidate = Pick<File, 'name' | 'type' | 'size'>;

/** Why a file is not taken, as a sentence; undefined for one that is. */
export function problemOf(file: Candidate, rules: FileRules): string | undefined {
  const { name } = file;
  if (!isAccepted(file, rules.accept)) {
    return t('attachment.wrongType', { name, accepted: listed(rules.accept, 'disjunction') });
  }
  const limit = rules.maxSizeMb * BYTES_PER_MB;
  if (file.size > limit) {
    return t('attachment.tooLarge', { name, size: bytes(file.size), limit: bytes(limit) });
  }
  return undefined;
}

/** Whether a file is of a kind that is taken: a media type, `image/*`, or an ending such as `.txt`. */
function isAccepted({ name, type }: Candidate, accept: readonly string[]): boolean {
  if (accept.length === 0) return true;
  return accept.some((entry) => {
    const wanted = entry.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    if (wanted.endsWith('/*')) return type.toLowerCase().startsWith(wanted.slice(0, -1));
    return type.toLowerCase() === wanted;
  });
}

/** Files sorted into those that are taken and the sentences that say why the others are not. */
export function sift(
  files: readonly File[],
  rules: FileRules,
  there: number,
): { readonly taken: readonly File[]; readonly problems: readonly string[] } {
  const checked = files.map((file) => ({ file, problem: problemOf(file, rules) }));
  const fit = checked.filter(({ problem }) => problem === undefined).map(({ file }) => file);
  const room = Math.max(0, rules.maxFiles - there);
  const problems = checked.map(({ problem }) => problem).filter((problem) => problem !== undefined);
  if (fit.length > room) {
    const names = fit.slice(room).map(({ name }) => name);
    problems.push(t('attachment.tooMany', { count: rules.maxFiles, names: listed(names) }));
  }
  return { taken: fit.slice(0, room), problems };
}
