import assert from 'node:assert/strict';

const MOST_TABS = 60;

/** What has the focus: what it is called, and whether one sees that it has it. */
export function focusOf(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const labelled = at.labels?.[0] ?? document.getElementById(at.getAttribute('aria-labelledby'));
    const name = at.getAttribute('aria-label') ?? labelled?.innerText ?? at.innerText ?? '';
    // Where one types, the frame around it shows it.
    const around = [at, at.parentElement, at.parentElement?.parentElement].map(
      (element) => element && getComputedStyle(element),
    );
    return {
      name: name.trim(),
      lost: at === document.body || !at.isConnected || !at.checkVisibility(),
      seen: around.some(
        (look) => look && (look.outlineStyle !== 'none' || look.boxShadow !== 'none'),
      ),
    };
  });
}

/** Somebody who has no mouse, and always knows where they are. */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async type(text) {
    await this.page.keyboard.type(text);
    await this.isSomewhere();
  }

  /** Presses a key; the focus is where it should be then, if that is said. */
  async press(key, then) {
    await this.page.keyboard.press(key);
    if (then) await this.isAt(then);
  }

  /** Goes on, or back, until something of the name has the focus. */
  on = (name) => this.#go('Tab', name);
  back = (name) => this.#go('Shift+Tab', name);

  async #go(key, name) {
    const passed = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await this.page.keyboard.press(key);
      const at = await focusOf(this.page);
      if (matches(at, name)) {
        assert.ok(at.seen, `one sees that ${at.name} has the focus`);
        return;
      }
      passed.push(at.name.slice(0, 30));
    }
    assert.fail(`${name} is not reached with ${key}, but ${passed.join(' | ')}`);
  }

  /** Waits until what has the focus is called so, and is seen to have it. */
  async isAt(name) {
    let at;
    for (let looks = 0; looks < 50; looks++) {
      at = await focusOf(this.page);
      if (matches(at, name)) break;
      await this.page.waitForTimeout(50);
    }
    assert.ok(matches(at, name), `the focus is at ${name}, not at "${at.name}"`);
    assert.ok(at.seen, `one sees that ${at.name} has the focus`);
  }

  /** The focus is not lost: the next key goes on from somewhere. */
  async isSomewhere() {
    const at = await focusOf(this.page);
    assert.ok(!at.lost, 'something has the focus');
    assert.ok(at.seen, `one sees that ${at.name} has the focus`);
  }
}

function matches({ name, lost }, wanted) {
  return !lost && (typeof wanted === 'string' ? name === wanted : wanted.test(name));
}
