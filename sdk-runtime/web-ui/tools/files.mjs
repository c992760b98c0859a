import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from './stamp.mjs';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ts': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

// Below this a compressed answer is no smaller once its headers are counted.
const WORTH_COMPRESSING = 512;

/**
 * Compresses what shrinks, and writes files.json: the known set a server may answer from. Its
 * format is a contract with the server; README.md describes it.
 */
export function list(folder) {
  const files = filesUnder(folder, '')
    .filter((path) => path !== 'files.json' && !path.endsWith('.gz'))
    .sort()
    .map((path) => describe(folder, path));
  writeFileSync(
    join(folder, 'files.json'),
    `${JSON.stringify({ version: 1, index: 'index.html', files }, null, 2)}\n`,
  );
  return files;
}

function describe(folder, path) {
  const bytes = readFileSync(join(folder, path));
  const contentType = CONTENT_TYPES[extname(path)];
  if (!contentType) throw new Error(`${path}: no content type is known for ${extname(path)}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    path,
    contentType,
    size: bytes.length,
    sha256,
    etag: `"${sha256.slice(0, 16)}"`,
    // Vite puts a hash of the content into these names, so such a file can never change.
    immutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(path),
    gzip: compress(folder, path, bytes),
  };
}

function compress(folder, path, bytes) {
  if (bytes.length < WORTH_COMPRESSING || /\.(png|woff2)$/.test(path)) return null;
  const packed = gzipSync(bytes, { level: 9 });
  if (packed.length > bytes.length * 0.9) return null;
  const sha256 = createHash('sha256').update(packed).digest('hex');
  writeFileSync(join(folder, `${path}.gz`), packed);
  return { path: `${path}.gz`, size: packed.length, etag: `"${sha256.slice(0, 16)}"` };
}
