import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationOf, FRAME_HEADERS } from './application.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: IMAGES; font-src 'self'; " +
  "connect-src 'self'; media-src 'self' blob:; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Answers for the built page from its files.json, under the policy that a real server sets.
 *
 * @param application what the application has of its own; application.mjs says what it may have
 */
export function pageFiles(folder, application) {
  const own = applicationOf(application);
  const policy = POLICY.replace(' IMAGES', own.images && ` ${own.images}`);
  const { index, files } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  const known = new Map(files.map((file) => [`/${file.path}`, file]));
  known.set('/', known.get(`/${index}`));
  return (path, request, response) => {
    if (own.send(path, response)) return;
    // Every other address of the page is the page's own to make sense of.
    const file = known.get(path) ?? (path.startsWith('/element/') ? known.get('/') : undefined);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    if (own.head && file.path === index) {
      response.writeHead(200, {
        'Content-Type': file.contentType,
        'Content-Security-Policy': policy,
      });
      response.end(own.head(readFileSync(join(folder, index), 'utf8')));
      return;
    }
    const packed = file.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': file.contentType,
      'Content-Security-Policy': policy,
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(path.startsWith('/elements/') && FRAME_HEADERS),
      ETag: packed ? file.gzip.etag : file.etag,
      ...(packed && { 'Content-Encoding': 'gzip' }),
    });
    response.end(readFileSync(join(folder, packed ? file.gzip.path : file.path)));
  };
}
