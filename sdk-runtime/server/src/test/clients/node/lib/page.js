// The stock React client in a document without a browser: what an application built on it would see.

import { JSDOM } from 'jsdom';
import { SERVER } from './server.js';
import { Observed } from './waiting.js';
import { cut } from './wire.js';

const { window } = new JSDOM('<!doctype html><div id="root"></div>', { url: SERVER });
for (const name of ['window', 'document', 'navigator', 'localStorage', 'HTMLElement', 'Node']) {
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
  sessionState,
  useAuth,
  useChatData,
  useChatInteract,
  useChatMessages,
  useChatSession,
  useConfig,
} = (await import('@chainlit/react-client')).default;

/** A page with one chat; `view` is what its hooks returned when it was last drawn. */
export class Page extends Observed {
  view = null;
  #root;

  /** Draws the page; it connects as soon as the server has told who may use it. */
  open(transports) {
    const client = new ChainlitAPI(SERVER, 'webapp');
    const see = (view) => {
      this.view = view;
      this.changed();
    };
    document.body.innerHTML = '<div id="root"></div>';
    this.#root = createRoot(document.getElementById('root'));
    this.#root.render(
      createElement(
        ChainlitContext.Provider,
        { value: client },
        createElement(RecoilRoot, null, createElement(Chat, { see, transports })),
      ),
    );
    const started = (step) => step.name === 'on_chat_start' && step.end;
    return this.until(() => this.steps().some(started), "the chat's start to be over");
  }

  /** All steps, parents before children, without their nesting. */
  steps() {
    const flat = (steps) => steps.flatMap((step) => [step, ...flat(step.steps ?? [])]);
    return flat(this.view?.messages ?? []);
  }

  /** The texts of the agent. */
  answers() {
    return this.steps().filter((step) => step.type === 'assistant_message');
  }

  /** Says something as an application does. */
  say(output) {
    this.view.interact.sendMessage({ name: 'user', type: 'user_message', output });
  }

  /** Resolves to the agent's finished message with a text. */
  answer(text) {
    return this.until(
      () => this.answers().find((step) => step.output === text && !step.streaming),
      `the message "${text.slice(0, 60)}"`,
    );
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
      answers: this.answers().map((step) => step.output.slice(0, 60)),
    });
  }
}

function Chat({ see, transports }) {
  const auth = useAuth();
  const config = useConfig();
  const session = useChatSession();
  const data = useChatData();
  const interact = useChatInteract();
  const { messages, threadId, firstInteraction } = useChatMessages();
  const socket = useRecoilValue(sessionState)?.socket;

  useEffect(() => {
    if (auth.isReady && config.config) {
      session.connect({ transports, userEnv: {} });
    }
  }, [auth.isReady, Boolean(config.config)]);
  useEffect(() => {
    see({ auth, config, data, interact, messages, threadId, firstInteraction, socket });
  });
  return null;
}
