import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answer } from './agent.mjs';
import { Chat } from './chat.mjs';
import { pageFiles } from './files.mjs';

const SETTINGS = {
  ui: {
    name: 'Pilot',
    description: 'Plans a day on the lake: boats, walks and where to have lunch.',
  },
  features: { audio: { enabled: false } },
  userEnv: [],
  chatProfiles: [],
  starters: [],
  starterCategories: [],
  markdown: null,
};

const REST = {
  '/project/settings': () => SETTINGS,
  '/auth/config': () => ({ requireLogin: false }),
  '/user': () => null,
  '/set-session-cookie': () => ({ message: 'Session cookie set' }),
};

/**
 * A server that speaks the page's side of the wire and knows a few words: what the page is tested
 * against where no agent in Java is running.
 */
export async function startDouble({ port = 0, page, ...application } = {}) {
  const sessions = new Map();
  const state = { refusing: false };
  const files = pageFiles(page, application);
  const http = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url, 'http://double');
    const chat = sessions.get(searchParams.get('session_id'));
    const rest = REST[path];
    if (path.startsWith('/project/file/')) {
      sendFile(chat?.files.get(path.split('/').at(-1)), request, response);
    } else if (path === '/project/element') {
      void changeElement(sessions, request, response);
    } else if (path === '/project/action') {
      void act(request, response);
    } else if (rest) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(rest()));
    } else {
      files(path, request, response);
    }
  });
  const io = new Server(http, {
    path: '/ws/socket.io',
    maxHttpBufferSize: 1_000_000,
    serveClient: false,
  });
  io.use((_, next) => next(state.refusing ? new Error('Connection refused by server') : undefined));
  io.on('connection', (socket) => serve(socket, sessions));
  await new Promise((listening) => http.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${http.address().port}`,
    /** As after a restart: nothing is known any more. */
    forget: () => sessions.clear(),
    refuse: (refusing) => (state.refusing = refusing),
    close: () => io.close(),
  };
}

function sendFile(file, request, response) {
  if (!file) {
    response
      .writeHead(404, { 'Content-Type': 'application/json' })
      .end('{"detail":"File not found"}');
    return;
  }
  response.writeHead(200, {
    'Content-Type': file.mime || 'text/plain',
    'Content-Length': file.bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** A custom element gets other props, or goes. */
async function changeElement(sessions, request, response) {
  const { sessionId, element } = JSON.parse((await request.toArray()).join(''));
  const chat = sessions.get(sessionId);
  const known = chat?.elements.get(element.id);
  if (known && request.method === 'PUT') {
    known.props = element.props;
    chat.number++;
    chat.tell('element', known);
  } else if (known) {
    chat.hide(known);
  }
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ success: known !== undefined }));
}

/** Every action ends well, and tells what it was given. */
async function act(request, response) {
  const { action } = JSON.parse((await request.toArray()).join(''));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ success: action.name !== 'fail', response: action }));
}

function serve(socket, sessions) {
  const { sessionId, parley } = socket.handshake.auth;
  const chat = sessions.get(sessionId) ?? new Chat();
  const restored = sessions.has(sessionId) && ['', chat.id].includes(parley.chat);
  sessions.set(sessionId, chat);
  let silentFor = null;
  const watcher = (name, payload) => {
    if (silentFor !== null && payload.id === silentFor) return;
    emit(name, payload);
    socket.emit('parley_cursor', chat.number);
  };
  const emit = (name, payload) =>
    name === 'ask'
      ? socket.emit(name, payload, (reply) => chat.question?.answered(reply))
      : socket.emit(name, payload);
  socket.on('connection_successful', () => {
    socket.emit('parley_chat', { chat: chat.id, restored, cursor: chat.number });
    for (const reset of ['task_end', 'clear_ask', 'clear_call_fn']) socket.emit(reset, {});
    for (const [name, payload] of chat.since(restored ? parley.cursor : 0))
      socket.emit(name, payload);
    if (chat.question) {
      emit('element', chat.question.element);
      emit('ask', chat.question.ask);
    }
    socket.emit('parley_cursor', chat.number);
    chat.watchers.add(watcher);
  });
  socket.on('client_message', ({ message }) => {
    if (chat.steps.has(message.id)) return;
    silentFor = message.id;
    const said = chat.add({ ...message, id: message.id ?? randomUUID(), type: 'user_message' });
    silentFor = null;
    chat.queue = (chat.queue ?? Promise.resolve()).then(() => answer(chat, said));
  });
  socket.on('stop', () => chat.run?.abort());
  socket.on('clear_session', () => {
    sessions.delete(sessionId);
    chat.run?.abort();
  });
  socket.on('disconnect', () => chat.watchers.delete(watcher));
}
