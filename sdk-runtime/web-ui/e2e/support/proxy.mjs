import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/**
 * Stands between browser and server so that a test can pull the cable: cut what is open, or refuse
 * everything for a while. The server sees its own address, as if it were asked directly.
 */
export async function startProxy(target) {
  const { host, hostname, port } = new URL(target);
  const open = new Set();
  let up = true;
  const server = createServer((incoming, outgoing) => {
    const onward = request(
      {
        hostname,
        port,
        path: incoming.url,
        method: incoming.method,
        headers: readdress(incoming.headers),
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode, answer.statusMessage, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const headers = Object.entries(readdress(incoming.headers)).map(
        ([name, value]) => `${name}: ${value}`,
      );
      onward.write([`GET ${incoming.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.on('connection', (socket) => {
    if (!up) socket.destroy();
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

  const cut = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut,
    down: () => {
      up = false;
      cut();
    },
    up: () => (up = true),
    close: () => {
      cut();
      server.close();
    },
  };

  function readdress(headers) {
    const own = { ...headers, host };
    if (headers.origin) own.origin = new URL(target).origin;
    if (headers.referer) own.referer = target;
    return own;
  }
}
