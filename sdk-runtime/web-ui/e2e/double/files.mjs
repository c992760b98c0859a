import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headOf, sendPublic } from './look.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Answers for the built page from its files.json, under the policy that a real server sets.
 *
 * @param look the application's own, if it has one: its public folder, and whose images it shows
 */
export function pageFiles(folder, look) {
  const { index, files } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  const known = new Map(files.map((file) => [`/${file.path}`, file]));
  known.set('/', known.get(`/${index}`));
  const policy = look ? POLICY.replace('img-src', `img-src ${look.images}`) : POLICY;
  return (path, request, response) => {
    if (look && sendPublic(look, path, response)) return;
    // Every other address of the page is the page's own to make sense of.
    const file = known.get(path) ?? (path.startsWith('/element/') ? known.get('/') : undefined);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    if (look && file === known.get('/')) {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy });
      response.end(headOf(look)(readFileSync(join(folder, file.path), 'utf8')));
      return;
    }
    const packed = file.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': file.contentType,
      'Content-Security-Policy': policy,
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: packed ? file.gzip.etag : file.etag,
      ...(packed && { 'Content-Encoding': 'gzip' }),
    });
    response.end(readFileSync(join(folder, packed ? file.gzip.path : file.path)));
  };
}
