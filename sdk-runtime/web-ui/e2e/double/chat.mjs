import { randomUUID } from 'node:crypto';

/**
 * One chat as the server keeps it: a numbered log, folded into the state of every step, so that a
 * page that was away gets what has changed since the number it has.
 */
export class Chat {
  id = randomUUID();
  number = 0;
  working = 0;
  startedAs = null;
  /** id → { step, changed } in order of insertion. */
  steps = new Map();
  removed = [];
  watchers = new Set();
  /** id → element, and key → { bytes, mime, name }. */
  elements = new Map();
  files = new Map();
  sidebar = null;
  run = null;
  question = null;

  add(given) {
    const now = new Date().toISOString();
    const step = {
      id: randomUUID(),
      threadId: this.id,
      parentId: null,
      name: '',
      type: 'assistant_message',
      input: '',
      output: '',
      createdAt: now,
      start: now,
      end: now,
      streaming: false,
      isError: false,
      metadata: {},
      tags: null,
      language: null,
      showInput: false,
      defaultOpen: false,
      autoCollapse: false,
      ...given,
    };
    this.number++;
    this.steps.set(step.id, { step, changed: this.number });
    this.tell(step.streaming ? 'stream_start' : 'new_message', step);
    return step;
  }

  update(step, change) {
    Object.assign(step, change);
    this.touch(step);
    this.tell('update_message', step);
  }

  token(step, token, isInput = false) {
    step[isInput ? 'input' : 'output'] += token;
    this.touch(step);
    this.tell('stream_token', { id: step.id, token, isSequence: false, isInput });
  }

  remove(step) {
    this.number++;
    this.steps.delete(step.id);
    this.removed.push({ id: step.id, at: this.number });
    this.tell('delete_message', step);
  }

  /** Asks for a form to be filled in; resolves to what was filled in, or to nothing. */
  async askForm(step, name, props) {
    const msg = this.add({ ...step, waitForAnswer: true });
    const element = { id: randomUUID(), type: 'custom', name, props, forId: msg.id };
    const spec = { timeout: 90, type: 'element', step_id: msg.id, element_id: element.id };
    const reply = await new Promise((answered) => {
      this.elements.set(element.id, element);
      this.question = { element, ask: { msg, spec }, answered };
      this.tell('element', element);
      this.tell('ask', { msg, spec });
    });
    this.question = null;
    this.elements.delete(element.id);
    this.tell('clear_ask', {});
    this.tell('remove_element', { id: element.id });
    return reply?.submitted ? reply : undefined;
  }

  /** Shows an element, whose content is a file of the chat's; the same one again has a new file. */
  show(given, content) {
    const key = content === null ? null : randomUUID();
    if (key) {
      this.files.set(key, { bytes: Buffer.from(content), mime: given.mime, name: given.name });
    }
    const element = {
      id: randomUUID(),
      threadId: this.id,
      url: null,
      objectKey: null,
      display: 'inline',
      size: null,
      props: null,
      page: null,
      autoPlay: null,
      playerConfig: null,
      language: null,
      forId: '',
      mime: '',
      ...given,
      chainlitKey: key,
    };
    this.number++;
    this.elements.set(element.id, element);
    this.tell('element', element);
    return element;
  }

  hide(element) {
    this.number++;
    this.elements.delete(element.id);
    this.tell('remove_element', { id: element.id });
  }

  tellSidebar() {
    const { title, elements, key } = this.sidebar;
    this.number++;
    this.tell('set_sidebar_title', title);
    this.tell('set_sidebar_elements', { elements, key });
  }

  work(on) {
    this.working += on ? 1 : -1;
    this.number++;
    if (this.working === (on ? 1 : 0)) this.tell(on ? 'task_start' : 'task_end', {});
  }

  begin(text) {
    if (this.startedAs !== null) return;
    this.number++;
    this.startedAs = { text, at: this.number };
    this.tell('first_interaction', { interaction: text, thread_id: this.id });
  }

  /** What a page that has everything up to a number lacks: events as the wire knows them. */
  since(cursor) {
    const events = this.removed
      .filter(({ at }) => at > cursor)
      .map(({ id }) => ['delete_message', { id }]);
    for (const { step, changed } of this.steps.values()) {
      if (changed > cursor) events.push([step.streaming ? 'stream_start' : 'new_message', step]);
    }
    for (const element of this.elements.values()) events.push(['element', element]);
    if (this.sidebar) {
      const { title, elements, key } = this.sidebar;
      events.push(['set_sidebar_title', title], ['set_sidebar_elements', { elements, key }]);
    }
    if (this.startedAs && this.startedAs.at > cursor) {
      const { text } = this.startedAs;
      events.push(['first_interaction', { interaction: text, thread_id: this.id }]);
    }
    if (this.working > 0) events.push(['task_start', {}]);
    return events;
  }

  touch(step) {
    this.number++;
    this.steps.get(step.id).changed = this.number;
  }

  tell(name, payload, but) {
    for (const watcher of this.watchers) if (watcher !== but) watcher(name, payload);
  }
}
