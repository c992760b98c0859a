import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld } from './support/world.mjs';

// In a real browser under the real policy; what becomes of each text is held in Markdown.test.tsx.
const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg/onload="window.hacked = 1">',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<form action=https://evil.example><button>free</button></form>',
  '[click](javascript:window.hacked=1)',
  '[click](java&#115;cript:window.hacked=1)',
  '[click](data:text/html,<script>window.hacked=1</script>)',
  '[click](vbscript:hacked)',
  '![pixel](https://evil.example/pixel.png)',
  '![pixel](//evil.example/pixel.png)',
  '![pixel](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImhhY2tlZD0xIi8+)',
  '| <img src=x onerror="window.hacked=1"> |\n|--|\n| [x](javascript:window.hacked=1) |',
  '```html\n<script>window.hacked = 1</script>\n```',
  '[safe-looking](https://evil.example "https://bank.example")',
  `${'*'.repeat(5_000)}x`,
  `${'['.repeat(3_000)}x${']('.repeat(3_000)}`,
  `${'> '.repeat(400)}deep`,
  `${'- '.repeat(300)}deep`,
  `${'`'.repeat(2_000)}x`,
];

describe('a hostile text', () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  it('runsNothingLoadsNothingAndLeadsNowhere', async () => {
    const visitor = await world.visit();
    for (const text of HOSTILE) {
      await visitor.say(`echo ${text}`);
      await visitor.idle();
    }
    await visitor.say('echo still here');
    await visitor.see(/^still here$/);
    for (const link of await visitor.page.locator('article a').all()) {
      assert.match(await link.getAttribute('href'), /^https?:\/\//);
      assert.match(await link.getAttribute('rel'), /noopener/);
      assert.match(await link.innerText(), /evil\.example/);
    }
    assert.equal(
      await visitor.page.locator('article').locator('img, iframe, script, form').count(),
      0,
    );
    assert.equal(await visitor.page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(visitor.complaints, []);
  });

  it('isJustTextInWhatAPersonSays', async () => {
    const visitor = await world.visit();
    const text = 'echo **a** <b>b</b> [c](https://d.example)';
    await visitor.say(text);
    await visitor.see(text);
  });

  it('isCopiedAsItWasWritten', async () => {
    const visitor = await world.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visitor.say('echo **bold** & `code`');
    await visitor.see('bold');
    await visitor.page.locator('article').last().hover();
    await visitor.button('Copy message').click();
    await visitor.page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, '**bold** & `code`');
  });

  it('arrivesUnchangedWhateverIsInIt', async () => {
    const visitor = await world.visit();
    const text = `echo 👩‍👩‍👧 é \u0001 ${'y'.repeat(10_000)} مرحبا`;
    await visitor.say(text);
    await visitor.idle();
    const shown = await visitor.page
      .locator('article p')
      .last()
      .evaluate((p) => p.textContent);
    assert.equal(shown, text.slice('echo '.length));
  });
});
