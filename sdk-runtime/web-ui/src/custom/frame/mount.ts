import type { ElementModule, ParleyElement } from '../../../public/elements/parley-element';
import type { Fields } from '../../wire/read';
import type { Breakage, Look } from '../protocol';
import { Told, type Line, type Start } from './line';

/** Draws the element with the application's module of its name, and tells the page how that goes. */
export async function mount(line: Line, start: Start): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  document.title = start.name;
  const element = elementOf(line, start);
  forwardEscape(line);
  try {
    const module = await load(start.name);
    await module(root, element);
    followHeight(root, line);
    line.tell({ kind: 'mounted' });
  } catch (failure) {
    const known = failure instanceof Broken ? failure : new Broken('threw', failure);
    line.tell({ kind: 'broken', why: known.why, reason: known.message });
    if (known.why === 'threw') reportError(failure);
  }
}

class Broken extends Error {
  readonly why: Breakage;

  constructor(why: Breakage, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
    this.why = why;
  }
}

async function load(name: string): Promise<ElementModule<Fields>> {
  const url = new URL(`../public/elements/${encodeURIComponent(name)}.js`, location.href);
  let module: { readonly default?: unknown };
  try {
    module = (await import(/* @vite-ignore */ url.href)) as typeof module;
  } catch (failure) {
    throw new Broken(causeOf(failure), failure);
  }
  if (typeof module.default !== 'function') throw new Broken('noDefault', typeof module.default);
  return module.default as ElementModule<Fields>;
}

// Browsers have no name for a module that is not there; they only say it, each in its own words.
const UNLOADABLE = /dynamically imported module|importing a module script/i;

function causeOf(failure: unknown): Breakage {
  if (failure instanceof SyntaxError) return 'syntax';
  return failure instanceof TypeError && UNLOADABLE.test(failure.message) ? 'unloadable' : 'threw';
}

function elementOf(line: Line, start: Start): ParleyElement<Fields> {
  const props = new Told(start.props);
  const asked = new Told(start.asked);
  const look = new Told(start.look);
  look.listen(paint);
  line.heard = (message) => {
    if (message.kind === 'props') props.tell(message.props);
    if (message.kind === 'asked') asked.tell(message.asked);
    if (message.kind === 'look') look.tell(message.look);
  };
  return Object.freeze<ParleyElement<Fields>>({
    name: start.name,
    get props() {
      return props.now;
    },
    get asked() {
      return asked.now;
    },
    get look() {
      return look.now;
    },
    onProps: (listener) => props.listen(listener),
    onAsked: (listener) => asked.listen(listener),
    onLook: (listener) => look.listen(listener),
    update: (next) => done(line.call({ what: 'update', props: next })),
    remove: () => done(line.call({ what: 'remove' })),
    act: (name, payload = {}) => line.call({ what: 'act', name, payload: payload as Fields }),
    say: (text, { command } = {}) =>
      done(line.call({ what: 'say', text, command: command ?? null })),
    submit: (given) => done(line.call({ what: 'submit', props: given as Fields })),
    cancel: () => done(line.call({ what: 'cancel' })),
  });
}

/** Whatever the page says of it, there is nothing to be told. */
async function done(call: Promise<unknown>): Promise<void> {
  await call;
}

/** The page's look, so that an element has it without doing anything for it. */
function paint({ scheme, language, direction, variables }: Look): void {
  const html = document.documentElement;
  html.lang = language;
  html.dir = direction;
  html.dataset['theme'] = scheme;
  html.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(variables)) html.style.setProperty(name, value);
}

/** The frame is as high as what is drawn in it. */
function followHeight(root: HTMLElement, line: Line): void {
  let told = -1;
  const tell = () => {
    const px = Math.ceil(root.getBoundingClientRect().height);
    if (px !== told) line.tell({ kind: 'height', px });
    told = px;
  };
  new ResizeObserver(tell).observe(root);
  tell();
}

/** Keys stay in the frame; the one that leaves something is the page's to know. */
function forwardEscape(line: Line): void {
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) {
      line.tell({ kind: 'escape' });
    }
  });
}
