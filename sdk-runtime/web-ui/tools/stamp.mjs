import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One hash over the names and bytes of files and whole folders, in a stable order. */
export function hashOf(home, inputs, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of inputs.flatMap((input) => filesUnder(home, input)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(home, file)));
  }
  return hash.digest('hex');
}

/** Whether the stamp file holds this hash, so that the step it stands for may be skipped. */
export function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

export function writeStamp(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Every file under a path of the module, as paths with forward slashes. */
export function filesUnder(home, path) {
  const full = join(home, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesUnder(home, path ? `${path}/${name}` : name));
}
