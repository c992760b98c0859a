// What a browser does by itself and Node does not: it gets its cookie once and sends it with every
// request, whichever library makes it. Imported for its effect, before the first request.

import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { SERVER } from './server.js';

/** Asks the server for the cookie of a browser that it has not seen yet. */
export async function newCookie() {
  const answer = await fetchPlain(`${SERVER}/set-session-cookie`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ session_id: randomUUID() }),
  });
  const cookie = answer.headers.getSetCookie().find((it) => it.startsWith('parley_visitor='));
  return cookie.split(';')[0];
}

const fetchPlain = globalThis.fetch;
const requestPlain = http.request;

/** The cookie of this process; another one of the same browser gives it in the environment. */
export const COOKIE = process.env.PARLEY_VISITOR ?? (await newCookie());

globalThis.fetch = (url, options = {}) => {
  const headers = new Headers(options.headers);
  if (!headers.has('Cookie')) {
    headers.set('Cookie', COOKIE);
  }
  return fetchPlain(url, { ...options, headers });
};

http.request = (...args) => {
  const request = requestPlain(...args);
  if (!request.headersSent && !request.getHeader('Cookie')?.length) {
    request.setHeader('Cookie', COOKIE);
  }
  return request;
};
