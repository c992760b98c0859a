import { randomUUID } from 'node:crypto';

// What somebody writes who wants the page to run it, to ask another server for something, or to look
// like something else.

/** In Markdown; each is a text of its own. */
export const TEXTS = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg/onload="window.hacked = 1">',
  '<svg><script href="data:text/javascript,window.hacked=1"/></svg>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<math><mtext><img src=x onerror="window.hacked = 1"></mtext></math>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<form action=https://evil.example><button>free</button></form>',
  '<base href="https://evil.example/">',
  '[click](javascript:window.hacked=1)',
  '[click](java&#115;cript:window.hacked=1)',
  '[click](java&Tab;script:window.hacked=1)',
  '[click](\u0001javascript:window.hacked=1)',
  '[click](data:text/html,<script>window.hacked=1</script>)',
  '[click](vbscript:hacked)',
  '[click](view-source:https://evil.example)',
  '![pixel](https://evil.example/pixel.png)',
  '![pixel](//evil.example/pixel.png)',
  '![pixel](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImhhY2tlZD0xIi8+)',
  '| <img src=x onerror="window.hacked=1"> |\n|--|\n| [x](javascript:window.hacked=1) |',
  '```html\n<script>window.hacked = 1</script>\n```',
  '[safe-looking](https://evil.example "https://bank.example")',
  '[\u202Emoc.knab](https://evil.example)',
  '$\\href{javascript:window.hacked=1}{x}$ and $\\htmlData{onclick=window.hacked=1}{x}$',
  '$$\\includegraphics{https://evil.example/pixel.png}$$',
  '$\\def\\x{\\x\\x}\\x$ and $$\\rule{100000em}{100000em}$$',
];

/** What takes long to be read, or is wider than any screen. */
export const HEAVY = [
  `${'*'.repeat(5_000)}x`,
  `${'['.repeat(3_000)}x${']('.repeat(3_000)}`,
  `${'> '.repeat(400)}deep`,
  `${'- '.repeat(300)}deep`,
  `${'`'.repeat(2_000)}x`,
  'w'.repeat(20_000),
  `Z${'\u0300\u0301\u0302\u0303'.repeat(500)}algo`,
  `nul \u0000 and \uD83D alone`,
];

/** A name of something, wherever there are names. */
export const NAME = '\u202Egnp.<img src=x onerror="window.hacked=1">{{7*7}}\u2066<b>x</b>';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="window.hacked=1">
<script>window.hacked = 1; fetch('https://evil.example')</script>
<image href="https://evil.example/pixel.png"/><rect width="40" height="40" fill="red"/></svg>`;

const CHART = {
  data: [{ type: 'bar', x: [NAME, 'b'], y: [3, 5], text: NAME }],
  layout: {
    title: { text: `<a href="javascript:window.hacked=1">${NAME}</a>` },
    images: [{ source: 'https://evil.example/pixel.png', x: 0, y: 1, sizex: 1, sizey: 1 }],
  },
};

const TABLE = { columns: [NAME, '__proto__'], index: [0], data: [[NAME, TEXTS[1]]] };

/** Everything else that has a name or a title, with that name. */
export function showHostile({ chat, say, step, end }) {
  const { id: forId } = chat.add({ name: NAME, output: `see ${NAME} here` });
  end(step({ name: NAME, input: TEXTS[0], end: null }), { output: TEXTS[1], language: NAME });
  const show = (type, mime, content, more) =>
    chat.show({ type, mime, name: NAME, forId, ...more }, content);
  show('image', 'image/svg+xml', SVG);
  show('text', 'text/plain', TEXTS.join('\n\n'));
  show('text', 'text/html', TEXTS[0], { language: NAME });
  show('file', 'text/html', TEXTS[0]);
  show('pdf', 'application/pdf', TEXTS[0]);
  show('dataframe', '', JSON.stringify(TABLE));
  show('plotly', 'application/json', JSON.stringify(CHART));
  const props = JSON.parse(`{"__proto__":{"hacked":1},"constructor":{"x":1},"n":"<b>"}`);
  show('custom', '', null, { props: { ...props, html: TEXTS[1] } });
  show('image', 'image/png', null, { url: 'javascript:window.hacked=1' });
  show('audio', 'audio/wav', null, { url: 'data:audio/wav;base64,AAAA' });
  const list = { status: NAME, tasks: [{ title: NAME, status: 'running', forId: NAME }] };
  show('tasklist', '', JSON.stringify(list));
  const payload = JSON.parse('{"__proto__":{"hacked":1}}');
  const action = { name: NAME, label: NAME, tooltip: NAME, icon: '__proto__', payload, forId };
  chat.tell('action', { ...action, id: randomUUID() });
  chat.tell('toast', { message: NAME, type: 'toString' });
  const offered = { id: NAME, icon: 'constructor', description: NAME };
  chat.tell('set_commands', [{ ...offered, button: true }]);
  chat.tell('set_modes', [{ id: '__proto__', name: NAME, options: [{ id: NAME, name: NAME }] }]);
  chat.tell('chat_settings', [
    { type: 'textinput', id: '__proto__', label: NAME, tooltip: NAME, initial: NAME },
    { type: 'select', id: 'b', label: NAME, initial: NAME, items: [{ value: NAME, label: NAME }] },
  ]);
  chat.sidebar = { title: NAME, elements: [show('text', 'text/plain', NAME)], key: NAME };
  chat.tellSidebar();
  say('all of it is there');
}
