// A chat over socket.io-client that keeps its steps by the rules of a stock page.

import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { SERVER, SOCKET_PATH } from './server.js';
import { Observed } from './waiting.js';
import { cut } from './wire.js';

const FOLDED = ['new_message', 'update_message', 'delete_message', 'stream_start', 'stream_token'];

export class Conversation extends Observed {
  /** Every event as it came: [name, data]. */
  events = [];
  /** The steps by id, in the order of their arrival. */
  steps = new Map();
  /** Steps that a page would drop, because it does not know their parent. */
  lost = [];
  loading = false;
  refusal = null;
  /** Elements by id, lists of tasks among them, and buttons: these are never told apart. */
  elements = new Map();
  actions = [];
  /** What the page is asked, with the function that answers; and the function of it that is called. */
  asked = null;
  called = null;

  constructor({ sessionId = randomUUID(), auth = {}, ...options } = {}) {
    super();
    this.sessionId = sessionId;
    this.socket = io(SERVER, {
      path: SOCKET_PATH,
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 50,
      auth: { clientType: 'webapp', sessionId, threadId: '', userEnv: '{}', chatProfile: '', ...auth },
      ...options,
    });
    this.socket.on('connect', () => {
      this.socket.emit('connection_successful');
      this.changed();
    });
    this.socket.on('disconnect', () => this.changed());
    this.socket.on('connect_error', (error) => {
      this.refusal = error;
      this.changed();
    });
    this.socket.onAny((name, data, answer) => {
      this.events.push([name, data]);
      this.#fold(name, data);
      this.#foldAround(name, data, answer);
      this.changed();
    });
  }

  #fold(name, data) {
    switch (name) {
      case 'first_interaction':
        this.threadId = data.thread_id;
        this.socket.auth.threadId = data.thread_id;
        break;
      case 'new_message':
      case 'stream_start':
        this.#upsert(data);
        break;
      case 'update_message':
        if (this.steps.has(data.id)) {
          this.steps.set(data.id, { ...this.steps.get(data.id), ...data });
        }
        break;
      case 'delete_message':
        this.steps.delete(data.id);
        break;
      case 'stream_token':
        this.#append(data);
        break;
      case 'task_start':
        this.loading = true;
        break;
      case 'task_end':
        this.loading = false;
        break;
    }
  }

  #foldAround(name, data, answer) {
    switch (name) {
      case 'element':
        this.elements.set(data.id, data);
        break;
      case 'remove_element':
        this.elements.delete(data.id);
        break;
      case 'action':
        this.actions.push(data);
        break;
      case 'remove_action':
        this.actions.splice(this.actions.findIndex(({ id }) => id === data.id) >>> 0, 1);
        break;
      case 'ask':
        this.#upsert(data.msg);
        this.asked = { ...data, answer };
        this.loading = false;
        break;
      case 'ask_timeout':
      case 'clear_ask':
        this.asked = null;
        this.loading &&= name !== 'ask_timeout';
        break;
      case 'call_fn':
        this.called = { ...data, answer };
        break;
      case 'call_fn_timeout':
      case 'clear_call_fn':
        this.called = null;
        break;
    }
  }

  #upsert(step) {
    if (step.parentId && !this.steps.has(step.parentId)) {
      this.lost.push(step);
    } else {
      this.steps.set(step.id, { ...this.steps.get(step.id), ...step });
    }
  }

  #append({ id, token, isSequence, isInput }) {
    const step = this.steps.get(id);
    const key = isInput ? 'input' : 'output';
    if (step && key in step) {
      this.steps.set(id, { ...step, [key]: isSequence ? token : step[key] + token });
    }
  }

  get transport() {
    return this.socket.io.engine?.transport?.name;
  }

  /** Resolves once the server has let this page in and its chat's start is over. */
  async ready() {
    const started = (step) => step.name === 'on_chat_start' && step.end;
    await this.until(() => this.socket.connected, 'the connection');
    await this.until(() => [...this.steps.values()].some(started), "the chat's start to be over");
    await this.until(() => !this.loading, 'the chat to be idle');
    return this;
  }

  /** Says something as a page does; returns the message's id. */
  say(output, more = {}, fileReferences = []) {
    const message = {
      id: randomUUID(),
      threadId: '',
      name: 'User',
      type: 'user_message',
      output,
      createdAt: new Date().toISOString(),
      ...more,
    };
    this.steps.set(message.id, message);
    this.socket.emit('client_message', { message, fileReferences });
    return message.id;
  }

  /** Answers the question that is open in words, which are shown at once. */
  reply(output) {
    const parentId = this.asked.msg.parentId;
    const message = { id: randomUUID(), threadId: '', name: 'User', type: 'user_message', output, parentId };
    this.steps.set(message.id, message);
    this.asked.answer(message);
  }

  /** Resolves to the question once there is one. */
  question() {
    return this.until(() => this.asked, 'a question');
  }

  /** Resolves to the names of a turn's events, from its beginning to its end. */
  async turn(begin, during = () => {}) {
    const start = this.names().length;
    begin();
    await during();
    const ended = () => {
      const names = this.names().slice(start);
      return names.includes('update_message run') && names.at(-1) === 'task_end' && names;
    };
    return this.until(ended, 'the end of the turn');
  }

  /** Says something and resolves to the text of the agent's answer to it. */
  async ask(output) {
    const said = this.say(output);
    const isAnswer = (step) =>
      step.parentId && this.steps.get(step.parentId)?.parentId === said && !step.streaming;
    const answer = () => this.answers().find(isAnswer);
    return (await this.until(answer, `an answer to ${output.slice(0, 40)}`)).output;
  }

  /** What the agent said, in order. */
  answers() {
    return [...this.steps.values()].filter((step) => step.type === 'assistant_message');
  }

  /** Resolves to the agent's message with a text. */
  answer(text) {
    return this.until(
      () => this.answers().find((step) => step.output === text && !step.streaming),
      `the message "${text.slice(0, 60)}"`,
    );
  }

  /** How often an event came. */
  count(name) {
    return this.events.filter(([event]) => event === name).length;
  }

  /** The names of the events so far; steps with their type, so that a turn reads as a sentence. */
  names() {
    return this.events.map(([name, data]) =>
      FOLDED.includes(name) && data?.type ? `${name} ${data.type}` : name,
    );
  }

  /** Cuts the wire as a broken network does; socket.io-client comes back by itself. */
  cut() {
    cut(this.socket);
  }

  close() {
    this.socket.disconnect();
  }

  describe() {
    const outputs = this.answers().map((step) => step.output?.slice(0, 60));
    const newest = this.names().slice(-12);
    return JSON.stringify({ connected: this.socket.connected, refusal: this.refusal?.message, outputs, newest });
  }
}

/** Runs `talk` with a chat of its own, ready to be spoken to, and closes it afterwards. */
export async function withChat(options, talk) {
  const chat = new Conversation(options);
  try {
    await chat.ready();
    await talk(chat);
    if (chat.lost.length > 0) {
      throw new Error(`steps came before their parents: ${JSON.stringify(chat.lost)}`);
    }
  } finally {
    chat.close();
  }
}
