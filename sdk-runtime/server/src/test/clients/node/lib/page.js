// The stock React client in a document without a browser: what an application built on it would see.

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { COOKIE } from './browser.js';
import { SERVER } from './server.js';
import { Observed } from './waiting.js';
import { cut } from './wire.js';

const dom = new JSDOM('<!doctype html>', { url: SERVER });
const { window } = dom;
dom.cookieJar.setCookieSync(`${COOKIE}; HttpOnly; Path=/`, SERVER);
for (const name of [
  ...['window', 'document', 'navigator', 'localStorage', 'HTMLElement', 'Node'],
  ...['XMLHttpRequest', 'FormData', 'File'],
]) {
  const value = name === 'window' ? window : window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// React looks for a document as soon as it is loaded, so all of it comes after there is one.
const { createElement, useEffect } = await import('react');
const { createRoot } = await import('react-dom/client');
const { RecoilRoot, useRecoilValue } = await import('recoil');
const {
  ChainlitAPI,
  ChainlitContext,
  commandsState,
  sessionIdState,
  sessionState,
  sideViewState,
  tokenCountState,
  useAudio,
  useAuth,
  useChatData,
  useChatInteract,
  useChatMessages,
  useChatSession,
  useConfig,
  wavRecorderState,
  wavStreamPlayerState,
} = (await import('@chainlit/react-client')).default;
// The client's own notices; it takes this library as CommonJS, and so must who wants to see them.
const { toast } = createRequire(import.meta.url)('sonner');

/** A page with one chat; `view` is what its hooks returned when it was last drawn. */
export class Page extends Observed {
  view = null;
  microphone = new Microphone();
  loudspeaker = new Loudspeaker(this);
  #root;

  /**
   * Makes a page that is not open yet.
   *
   * @param server where it is served
   * @param sessionId the session that it shows; one of its own unless said otherwise
   */
  constructor({ server = SERVER, sessionId = randomUUID() } = {}) {
    super();
    this.sessionId = sessionId;
    this.client = new ChainlitAPI(server, 'webapp', undefined, undefined, () => {});
  }

  /** Draws the page; it connects as soon as the server has told who may use it. */
  async open(transports) {
    const see = (view) => {
      this.view = view;
      this.changed();
    };
    const begin = ({ set }) => {
      set(sessionIdState, this.sessionId);
      set(wavRecorderState, this.microphone);
      set(wavStreamPlayerState, this.loudspeaker);
    };
    this.#root = createRoot(document.body.appendChild(document.createElement('div')));
    this.#root.render(
      createElement(
        ChainlitContext.Provider,
        { value: this.client },
        createElement(
          RecoilRoot,
          { initializeState: begin },
          createElement(Chat, { see, transports }),
        ),
      ),
    );
    await this.until(() => this.steps().some(isStart), "the chat's start to be over");
    return this;
  }

  /** Opens another page in the same session: another tab, or what a reload makes of this one. */
  twin(transports) {
    const server = this.client.httpEndpoint;
    return new Page({ server, sessionId: this.sessionId }).open(transports);
  }

  /** All steps, parents before children, without their nesting. */
  steps() {
    const flat = (steps) => steps.flatMap((step) => [step, ...flat(step.steps ?? [])]);
    return flat(this.view?.messages ?? []);
  }

  /** The step with a name. */
  step(name) {
    return this.steps().find((step) => step.name === name);
  }

  /** The texts of the agent. */
  answers() {
    return this.steps().filter((step) => step.type === 'assistant_message');
  }

  /** What everybody said, in order. */
  texts() {
    return this.steps()
      .filter((step) => step.type.endsWith('_message'))
      .map((step) => step.output);
  }

  /** Says something as an application does; returns the message. */
  say(output, more = {}, files = []) {
    const message = { id: randomUUID(), name: 'user', type: 'user_message', output, ...more };
    this.view.interact.sendMessage(message, files);
    return message;
  }

  /** Answers a question in words. */
  reply(output) {
    const createdAt = new Date().toISOString();
    const reply = { id: randomUUID(), name: 'user', type: 'user_message', output, createdAt };
    this.view.interact.replyMessage(reply);
  }

  /** Sends a file as an application does; resolves to what the server calls it. */
  async upload(content, name, type, parentId) {
    const file = new window.File([content], name, { type });
    return (await this.view.interact.uploadFile(file, () => {}, parentId).promise).id;
  }

  /** Resolves to the agent's finished message with a text. */
  answer(text) {
    return this.until(
      () => this.answers().findLast((step) => step.output === text && !step.streaming),
      `the message "${text.slice(0, 60)}"`,
    );
  }

  /** Resolves to the element with a name. */
  element(name) {
    const named = () => this.view.data.elements.find((element) => element.name === name);
    return this.until(named, `the element ${name}`);
  }

  /** Resolves to the question that is open. */
  asked(type) {
    const open = () => this.view.data.askUser?.spec.type === type && this.view.data.askUser;
    return this.until(open, `a question of type ${type}`);
  }

  /** The button with a name. */
  action(name) {
    return this.view.data.actions.find((action) => action.name === name);
  }

  /** Clicks on the button with a name. */
  async click(name) {
    const action = await this.until(() => this.action(name), `the button ${name}`);
    return this.client.callAction(action, this.sessionId);
  }

  /** Resolves to what the task list says, once `fits` holds for it. */
  async tasks(fits) {
    for (let seen = null; ; ) {
      const list = await this.until(
        () => this.view.data.tasklists.find((it) => it.url !== seen),
        'another state of the task list',
      );
      seen = list.url;
      const answer = await fetch(seen);
      const said = answer.ok && (await answer.json()); // the state may have gone meanwhile
      if (said && fits(said)) {
        return said;
      }
    }
  }

  /** Resolves once the agent does nothing any more. */
  idle() {
    return this.until(() => !this.view.data.loading, 'the end of the turn');
  }

  /** Cuts the wire as a broken network does; resolves once the client has come back by itself. */
  cut() {
    const back = new Promise((resolve) => this.view.socket.once('connect', resolve));
    cut(this.view.socket);
    return back;
  }

  close() {
    this.view?.socket?.disconnect();
    this.#root.unmount();
  }

  describe() {
    return JSON.stringify({
      connected: this.view?.data.connected,
      error: this.view?.data.error,
      loading: this.view?.data.loading,
      asked: this.view?.data.askUser?.spec,
      elements: this.view?.data.elements.map((element) => element.name),
      answers: this.answers().map((step) => step.output.slice(0, 60)),
    });
  }
}

/** The notices that have popped up, in any page of this process. */
export function notices() {
  return toast.getHistory().map(({ title, type }) => ({ title, type }));
}

/** The document's window. */
export { window };

function isStart(step) {
  return step.name === 'on_chat_start' && step.end;
}

/** Stands in for the recorder of the client, for which there is no hardware here. */
class Microphone {
  on = false;

  async begin() {
    this.on = true;
  }

  async record(take) {
    this.take = take;
  }

  async end() {
    this.on = false;
  }

  /** Records. */
  hear(mono) {
    this.take({ mono });
  }
}

/** Stands in for the player of the client. */
class Loudspeaker {
  played = [];

  constructor(page) {
    this.page = page;
  }

  async connect() {}

  async interrupt() {}

  add16BitPCM(data, track) {
    this.played.push({ bytes: [...new Uint8Array(data)], track });
    this.page.changed();
  }
}

function Chat({ see, transports }) {
  const auth = useAuth();
  const config = useConfig();
  const session = useChatSession();
  const data = useChatData();
  const interact = useChatInteract();
  const audio = useAudio();
  const { messages, threadId, firstInteraction } = useChatMessages();
  const socket = useRecoilValue(sessionState)?.socket;
  const commands = useRecoilValue(commandsState);
  const sideView = useRecoilValue(sideViewState);
  const tokens = useRecoilValue(tokenCountState);
  const ready = Boolean(auth.isReady && config.config);

  useEffect(() => {
    if (ready) {
      session.connect({ transports, userEnv: {} });
    }
  }, [ready, session.connect]);
  useEffect(() => {
    const chat = { session, data, interact, messages, threadId, firstInteraction, socket };
    see({ auth, config, audio, commands, sideView, tokens, ...chat });
  });
  return null;
}
