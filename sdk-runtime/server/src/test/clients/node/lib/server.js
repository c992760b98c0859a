// Where the server under test is, and the plain HTTP that real clients use before and beside the socket.

export const SERVER = address('PARLEY_URL', 'a running showcase agent');

function address(name, what) {
  const url = process.env[name];
  if (!url) {
    throw new Error(`Set ${name} to ${what}, such as http://127.0.0.1:8000`);
  }
  return url.replace(/\/$/, '');
}

/** Where a showcase agent that offers profiles is; only those who talk to it need to know. */
export const profilesServer = () =>
  address('PARLEY_PROFILES_URL', 'a showcase agent started with --mode profiles');

export const SOCKET_PATH = '/ws/socket.io/';

/** The address of the socket for one transport, with further query parameters. */
export function socketUrl(transport, query = {}) {
  const parameters = new URLSearchParams({ EIO: '4', transport, ...query });
  return `${SERVER}${SOCKET_PATH}?${parameters}`;
}

/** Opens an Engine.IO connection over polling by hand and returns what the server said about it. */
export async function openPolling(headers = {}) {
  const answer = await fetch(socketUrl('polling'), { headers });
  const body = await answer.text();
  return { answer, packet: body[0], handshake: JSON.parse(body.slice(1)) };
}

/** Opens a connection over polling by hand and joins the root namespace with a session of its own. */
export async function joinPolling() {
  const { handshake } = await openPolling();
  const auth = { sessionId: crypto.randomUUID(), clientType: 'webapp' };
  await post(handshake.sid, `40${JSON.stringify(auth)}`);
  await poll(handshake.sid);
  return handshake;
}

/** Sends a payload over polling by hand. */
export function post(sid, body, headers = {}) {
  return fetch(socketUrl('polling', { sid }), {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
    body,
  });
}

/** Waits for the next payload over polling by hand. */
export async function poll(sid) {
  const answer = await fetch(socketUrl('polling', { sid }));
  return { status: answer.status, packets: (await answer.text()).split('\u001e') };
}
