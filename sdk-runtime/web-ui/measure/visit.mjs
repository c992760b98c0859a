import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** So long after the end the page may still colour code and the like: it counts as part of it. */
const AFTERMATH_MS = 400;

/** A page may show its field before it is connected. */
const CONNECTING_MS = 1_500;

/**
 * Runs in every document before anything of its own: notes long tasks, when one can begin to type
 * and when something was sent, all by the page's own clock.
 */
function watch(box) {
  const tasks = [];
  const notes = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  notes.observe({ type: 'longtask', buffered: true });
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this one is sent to the page
  const until = (holds) =>
    new Promise((resolve) => {
      // A timer, not a frame: asking for frames would have the page make some that it does not need.
      const look = () => (holds() ? resolve(performance.now()) : setTimeout(look, 20));
      look();
    });
  // A list that lives on its own costs next to nothing to ask, however large the page.
  const codes = document.getElementsByTagName('code');
  const rows = document.getElementsByTagName('td');
  window.measured = {
    sent: 0,
    ready: until(() => {
      const area = document.querySelector(box);
      return area && !area.disabled && area.getClientRects().length > 0;
    }),
    done: () => until(() => codes[codes.length - 1]?.textContent === 'done'),
    table: () => until(() => rows.length > 0),
    cell: () => rows[0]?.textContent,
    otherCell: (before) => until(() => rows[0] && rows[0].textContent !== before),
    longTasks: (since) => {
      tasks.push(...notes.takeRecords());
      return tasks.filter((task) => task.startTime >= since).map(({ duration }) => duration);
    },
  };
  for (const type of ['keydown', 'click']) {
    addEventListener(
      type,
      ({ key }) => {
        if (key === undefined || key === 'Enter') window.measured.sent = performance.now();
      },
      { capture: true },
    );
  }
}

/** One person's first visit: nothing is cached, and nothing of it is left after it. */
export class Visit {
  responses = [];
  elsewhere = 0;

  static async open(browser, side, url, patience) {
    const visit = new Visit();
    visit.context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    visit.page = await visit.context.newPage();
    visit.box = side.box;
    visit.patience = patience;
    visit.page.on('request', (request) => {
      const asked = request.url();
      if (asked.startsWith('http') && !asked.startsWith(url)) visit.elsewhere++;
    });
    visit.page.on('response', (response) => visit.responses.push(response));
    await visit.page.addInitScript(watch, side.box);
    visit.cdp = await visit.context.newCDPSession(visit.page);
    // The thread's own time: that of the clock has in it what other programs do.
    await visit.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await visit.page.goto(url, { waitUntil: 'commit' });
    return visit;
  }

  close() {
    return this.context.close();
  }

  /** Until one can type; the figures of it. */
  async ready() {
    const at = await this.within(this.page.evaluate(() => window.measured.ready));
    return { seconds: at / 1000, cpu: (await this.work()).cpu };
  }

  /** What came over the wire until nothing more did, and what of it was asked of others. */
  async load() {
    await this.page.waitForLoadState('networkidle');
    await pause(AFTERMATH_MS);
    let bytes = 0;
    for (const response of this.responses) {
      const body = await response.body().catch(() => Buffer.alloc(0));
      const packed = (await response.headerValue('content-encoding')) !== null;
      bytes += packed ? gzipSync(body).length : body.length;
    }
    return { kilobytes: bytes / 1024, requests: this.responses.length, elsewhere: this.elsewhere };
  }

  /** Until what is said is heard: the reference drops what is sent while it still connects. */
  async settle() {
    await this.page.evaluate(() => window.measured.ready);
    await this.page.waitForLoadState('networkidle');
    await pause(CONNECTING_MS);
  }

  /** Says something, and what it costs until an end: one of the promises that `watch` offers. */
  async say(text, end = 'done') {
    await this.settle();
    await this.page.locator(this.box).click();
    await this.page.keyboard.insertText(text);
    return this.during(
      () => this.page.keyboard.press('Enter'),
      () => this.page.evaluate((end) => window.measured[end](), end),
    );
  }

  /** Opens the page on a chat that begins with messages, and what that costs. */
  async opened() {
    const at = await this.reaching(this.page.evaluate(() => window.measured.done()));
    return { seconds: at / 1000, ...(await this.cost(0)) };
  }

  /** Sorts the table by a click on a heading. */
  async sort(heading) {
    const cell = await this.page.evaluate(() => window.measured.cell());
    return this.during(
      () =>
        this.page.locator('th').filter({ hasText: heading }).locator('button, div').first().click(),
      () => this.page.evaluate((before) => window.measured.otherCell(before), cell),
    );
  }

  /** How many rules of axe the page breaks as it is now. */
  async violations() {
    await this.page.evaluate(AXE);
    const { violations } = await this.within(this.page.evaluate(() => window.axe.run()));
    return violations.map(({ id }) => id);
  }

  /** What the page keeps: the heap after a collection, and how many elements it consists of. */
  async kept() {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    const nodes = await this.page.evaluate(() => document.getElementsByTagName('*').length);
    return { megabytes: usedSize / 1_000_000, nodes };
  }

  async during(act, end) {
    const before = await this.work();
    await act();
    const at = await this.reaching(end(), before);
    const sent = await this.page.evaluate(() => window.measured.sent);
    return { seconds: (at - sent) / 1000, ...(await this.cost(sent, before)) };
  }

  /** Waits for an end; who runs out of patience at least knows what it has cost so far. */
  async reaching(end, before) {
    try {
      return await this.within(end);
    } catch (error) {
      if (error instanceof OutOfPatience) error.soFar = await this.work(before);
      throw error;
    }
  }

  async cost(since, before) {
    await pause(AFTERMATH_MS);
    const work = await this.work(before);
    const tasks = await this.page.evaluate((since) => window.measured.longTasks(since), since);
    return {
      ...work,
      longest: Math.max(0, ...tasks),
      longTasks: tasks.length,
    };
  }

  /** Seconds that the page's main thread has worked, since its start or since then. */
  async work(since = { cpu: 0, script: 0 }) {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      cpu: value('TaskDuration') - since.cpu,
      script: value('ScriptDuration') - since.script,
    };
  }

  async within(promise) {
    const late = new AbortController();
    promise.catch(() => undefined);
    try {
      return await Promise.race([
        promise,
        pause(this.patience * 1000, null, { signal: late.signal }).then(() => {
          throw new OutOfPatience();
        }),
      ]);
    } finally {
      late.abort();
    }
  }
}

/** Something has not come to its end in the time that it is given. */
export class OutOfPatience extends Error {
  /** What it has cost by then, as far as that is known. */
  soFar = {};
}
