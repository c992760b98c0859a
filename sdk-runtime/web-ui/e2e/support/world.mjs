import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { home } from '../../tools/shell.mjs';
import { startDouble } from '../double/server.mjs';
import { startProxy } from './proxy.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // A microphone that beeps, and that nobody has to allow.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** An agent with profiles to choose from, if one runs. */
export const PROFILES_URL = process.env.PARLEY_PROFILES_URL;

/** Whether the page is tested against a real agent; what only the double knows is left out then. */
export const real = Boolean(process.env.PARLEY_URL);

/**
 * A browser, a server behind a cable that can be pulled, and pages on it. The server is the one at
 * PARLEY_URL, another agent, or the double, perhaps with elements of an application's own.
 */
export async function openWorld(agent = process.env.PARLEY_URL, application = {}) {
  const double = agent
    ? undefined
    : await startDouble({
        page: join(home, 'target/classes/META-INF/parley/page'),
        ...application,
      });
  const cable = await startProxy(agent || double.url);
  const profile = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: DESKTOP,
  });
  const contexts = [];

  return {
    double,
    cable,
    /** A page in a browser context of its own, as another person's would be. */
    async visit({
      viewport = DESKTOP,
      theme = 'light',
      reducedMotion = 'no-preference',
      open = true,
      ...options
    } = {}) {
      const phone = viewport === PHONE;
      const context = await browser.browser().newContext({
        viewport,
        colorScheme: theme,
        reducedMotion,
        hasTouch: phone,
        isMobile: phone,
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      const visitor = new Visitor(page, cable.url);
      if (open) await visitor.open();
      return visitor;
    },
    async leave() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    async close() {
      await browser.close();
      cable.close();
      double?.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A person in front of the page. */
class Visitor {
  /** What the page should not have done: errors, breaches of its policy, requests to others. */
  complaints = [];

  constructor(page, url) {
    this.page = page;
    this.url = url;
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text()))
        this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && origin.replace('ws', 'http') !== url) {
        this.complaints.push(`request to ${request.url()}`);
      }
    });
  }

  async open() {
    await this.page.goto(this.url);
    await this.box.waitFor();
  }

  /** Chooses a language, as in another tab: nothing that is open here closes. */
  async read(language) {
    await this.page.evaluate((tag) => {
      localStorage.setItem('parley.language', tag);
      dispatchEvent(new StorageEvent('storage', { key: 'parley.language' }));
    }, language);
    await this.page.locator(`html[lang=${language}]`).waitFor();
  }

  get box() {
    return this.page.locator('#composer');
  }

  /** A text in the page, as it is seen: not what is only spoken. */
  text(text) {
    return this.page.locator('main').getByText(text);
  }

  get rows() {
    return this.page.getByRole('listitem');
  }

  button(name) {
    return this.page.getByRole('button', { name });
  }

  async say(text) {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** The same chat in another tab: one opened from here has a copy of what this tab knows. */
  async twin() {
    const opened = this.page.context().waitForEvent('page');
    await this.page.evaluate(() => void window.open(location.href));
    const twin = new Visitor(await opened, this.url);
    await twin.box.waitFor();
    return twin;
  }

  /** Says something that would take long to be typed. */
  async paste(text) {
    await this.box.evaluate((area, value) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, value);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await this.box.press('Enter');
  }

  /** Waits for a text; where it is in the page. */
  async see(text, timeout = 10_000) {
    const found = this.text(text).last();
    await found.waitFor({ timeout });
    return found;
  }

  /** Waits until the agent does nothing any more. */
  async idle(timeout = 15_000) {
    await this.button('Stop').waitFor({ state: 'detached', timeout });
  }
}
