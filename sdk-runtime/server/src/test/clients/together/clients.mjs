// Three clients that can be asked for the same things: ours in a browser, the stock React client
// and python-socketio. Each shows one session's chat.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { COOKIE } from '../node/lib/browser.js';
import { Page } from '../node/lib/page.js';
import { SERVER } from '../node/lib/server.js';

/** The stock React client. */
export class ReactClient {
  name = 'the stock React client';

  async open(sessionId) {
    this.page = await new Page({ sessionId }).open(['websocket']);
  }

  say(text) {
    this.page.say(text);
  }

  sees(text) {
    return this.page.until(() => this.page.steps().some((it) => it.output === text), text);
  }

  seesStream() {
    const growing = ({ streaming, output }) => streaming && output.includes(' t5');
    return this.page.until(() => this.page.steps().some(growing), 'a stream');
  }

  async asked() {
    const asked = await this.page.until(() => this.page.view.data.askUser, 'a question');
    return asked.spec.type;
  }

  notAsked() {
    return this.page.until(() => !this.page.view.data.askUser, 'the end of the question');
  }

  reply(text) {
    this.page.reply(text);
  }

  choose(name) {
    this.page.view.data.askUser.callback(this.page.action(name));
  }

  async click(name) {
    await this.page.click(name);
  }

  stop() {
    this.page.view.interact.stopTask();
  }

  /** Changes what somebody said. */
  edit(id, output) {
    const said = this.page.steps().find((step) => step.id === id);
    this.page.view.interact.editMessage({ ...said, output });
  }

  idle() {
    return this.page.idle();
  }

  shown() {
    const { elements, tasklists, actions } = this.page.view.data;
    return {
      steps: this.page.steps().map(({ id, parentId, type, output }) => ({
        ...{ id, parent: parentId ?? null, type, output },
      })),
      elements: [...elements, ...tasklists].map(({ id, name, forId, chainlitKey }) => ({
        ...{ id, name, on: forId, file: chainlitKey },
      })),
      actions: actions.map(({ id, name, forId }) => ({ id, name, on: forId })),
    };
  }

  close() {
    this.page?.close();
  }
}

/** python-socketio, in a process of its own. */
export class PythonClient {
  name = 'python-socketio';
  #waiting = [];

  async open(sessionId) {
    const script = fileURLToPath(new URL('../python/obeying.py', import.meta.url));
    const env = { ...process.env, PARLEY_SESSION: sessionId, PARLEY_VISITOR: COOKIE };
    this.child = spawn(process.env.PYTHON ?? 'python3', [script], {
      env: { ...env, PARLEY_URL: SERVER },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      const { value, problem } = JSON.parse(line);
      const { resolve, reject } = this.#waiting.shift();
      problem ? reject(new Error(problem)) : resolve(value);
    });
    this.child.on('exit', (code) => {
      this.#waiting.forEach(({ reject }) => reject(new Error(`Python has ended with ${code}`)));
    });
    await this.#tell('open');
  }

  #tell(what, text) {
    this.child.stdin.write(`${JSON.stringify({ do: what, text })}\n`);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  say = (text) => this.#tell('say', text);
  sees = (text) => this.#tell('sees', text);
  seesStream = () => this.#tell('seesStream');
  asked = () => this.#tell('asked');
  notAsked = () => this.#tell('notAsked');
  reply = (text) => this.#tell('reply', text);
  choose = (name) => this.#tell('choose', name);
  click = (name) => this.#tell('click', name);
  stop = () => this.#tell('stop');
  idle = () => this.#tell('idle');
  shown = () => this.#tell('shown');

  close() {
    this.child?.stdin.end();
  }
}

/** Our page in a browser. What it shows is read from the state that it draws. */
export class OurPage {
  name = 'our page';

  /** @param world gives the browser */
  constructor(world) {
    this.world = world;
  }

  async open(sessionId) {
    const [name, value] = COOKIE.split('=');
    const cookie = { name, value, domain: '127.0.0.1', path: '/', expires: -1, secure: false };
    const cookies = [{ ...cookie, httpOnly: true, sameSite: 'Lax' }];
    this.visitor = await this.world().visit({ storageState: { cookies, origins: [] } });
    await this.visitor.page.evaluate((id) => {
      sessionStorage.clear();
      sessionStorage.setItem('parley.session', id);
    }, sessionId);
    await this.visitor.page.reload();
    await this.visitor.box.waitFor();
  }

  say(text) {
    return this.visitor.say(text);
  }

  /** Resolves to what a question to the page's state gives, once that is neither false nor nothing. */
  async #until(question, text) {
    // Looked at from outside: the page forbids to make code of text, as Playwright's own waiting does.
    const looking = `(() => {
      const state = (${stateOf})();
      return state && (${question})(state, ${JSON.stringify(text)});
    })()`;
    const deadline = performance.now() + 15_000;
    for (;;) {
      const answer = await this.visitor.page.evaluate(looking);
      if (answer) {
        return answer;
      }
      if (performance.now() > deadline) {
        const { steps } = await this.shown();
        throw new Error(`our page waited for ${question} ${text}; ${JSON.stringify(steps.slice(-5))}`);
      }
    }
  }

  sees(text) {
    return this.#until((chat, it) => [...chat.steps.values()].some((s) => s.output === it), text);
  }

  seesStream() {
    return this.#until((chat) =>
      [...chat.steps.values()].some((s) => s.streaming && s.output.includes(' t5')),
    );
  }

  asked() {
    return this.#until(({ question }) => question && !question.inDoubt && question.wanted.kind);
  }

  notAsked() {
    return this.#until(({ question }) => !question);
  }

  reply(text) {
    return this.visitor.say(text);
  }

  async choose(name) {
    await this.visitor.button({ yes: 'Yes', no: 'No' }[name]).click();
  }

  stop() {
    return this.visitor.button('Stop').click();
  }

  idle() {
    return this.visitor.idle();
  }

  shown() {
    return this.visitor.page.evaluate(`(() => {
      const { steps, elements, actions } = (${stateOf})();
      const all = (things, one) => [...things.values()].map(one);
      return {
        steps: all(steps, (it) => ({
          id: it.id, parent: it.parentId ?? null, type: it.type, output: it.output,
        })),
        elements: all(elements.byId, (it) => ({
          id: it.id, name: it.name, on: it.forId, file: it.chainlitKey,
        })),
        actions: all(actions.byId, ({ id, name, forId }) => ({ id, name, on: forId })),
      };
    })()`);
  }

  close() {
    return this.visitor?.page.close();
  }
}

/** Finds the state of the chat where React keeps what its components read. Runs in the page. */
function stateOf() {
  const container = document.querySelector('#page');
  const key = Object.keys(container).find((it) => it.startsWith('__reactContainer$'));
  const fibers = [container[key].stateNode.current];
  while (fibers.length > 0) {
    const fiber = fibers.pop();
    for (let hook = fiber.memoizedState; hook?.next !== undefined; hook = hook.next) {
      const needed = Array.isArray(hook.memoizedState) ? hook.memoizedState[1] : null;
      const store = Array.isArray(needed) && needed.find((it) => it?.getState?.().steps instanceof Map);
      if (store) {
        return store.getState();
      }
    }
    fibers.push(...[fiber.child, fiber.sibling].filter(Boolean));
  }
  return null;
}

/** A session that nobody has yet. */
export const newSession = () => randomUUID();
