// Connections by hand, for what no library would send.

import net from 'node:net';
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { SERVER, SOCKET_PATH, socketUrl } from './server.js';
import { Observed } from './waiting.js';

/** A WebSocket that sends whatever it is told. */
export class RawSocket extends Observed {
  texts = [];
  closed = null;

  constructor(query = {}, options = {}) {
    super();
    this.socket = new WebSocket(socketUrl('websocket', query).replace(/^http/, 'ws'), options);
    this.socket.on('message', (data, isBinary) => {
      this.texts.push(isBinary ? data : data.toString());
      this.changed();
    });
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.changed();
    });
    this.socket.on('open', () => this.changed());
    this.socket.on('error', () => this.changed());
  }

  /** Resolves once a text has come for which `fits` holds. */
  text(fits, what, patience) {
    return this.until(() => this.texts.find(fits), what, patience);
  }

  /** Opens the connection, joins the root namespace with a session of its own, and is a page. */
  async join(auth = { sessionId: randomUUID(), clientType: 'webapp' }) {
    await this.text((text) => text.startsWith('0'), 'the handshake');
    this.socket.send(`40${JSON.stringify(auth)}`);
    await this.text((text) => text.startsWith('40'), 'the welcome');
    this.socket.send('42["connection_successful"]');
    await this.text((text) => text.startsWith('42["clear_call_fn"'), 'the resets');
    return this;
  }

  send(data) {
    this.socket.send(data);
  }

  /** Resolves to the close code once the server has hung up. */
  async hungUp(patience) {
    return (await this.until(() => this.closed, 'the server to hang up', patience)).code;
  }

  close() {
    this.socket.terminate();
  }

  describe() {
    return JSON.stringify({ closed: this.closed, newest: this.texts.slice(-5) });
  }
}

/** A TCP connection that has been upgraded to WebSocket; sends bytes that are no frames at all. */
export class RawBytes extends Observed {
  received = Buffer.alloc(0);
  closed = false;

  constructor() {
    super();
    const { hostname, port, host } = new URL(SERVER);
    this.socket = net.connect(Number(port), hostname, () =>
      this.socket.write(
        `GET ${SOCKET_PATH}?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\n` +
          'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    );
    this.socket.on('data', (data) => {
      this.received = Buffer.concat([this.received, data]);
      this.changed();
    });
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.closed = true;
      this.changed();
    });
  }

  /** Resolves once the upgrade is through and the Engine.IO handshake has come. */
  opened() {
    return this.until(() => this.received.includes('"sid"'), 'the upgrade');
  }

  send(...bytes) {
    this.socket.write(Buffer.from(bytes));
  }

  /** Resolves to the close code in the server's last frame, once it has hung up. */
  async closeCode() {
    await this.until(() => this.closed, 'the server to hang up');
    const start = this.received.lastIndexOf(0x88);
    return this.received.readUInt16BE(start + 2);
  }

  close() {
    this.socket.destroy();
  }

  describe() {
    return `${this.received.length} bytes, closed ${this.closed}`;
  }
}
