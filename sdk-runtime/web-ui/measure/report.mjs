import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { home } from '../tools/shell.mjs';

const DOCUMENT = join(dirname(dirname(home)), 'docs/operate/page-speed.md');
const MARKED = /(<!-- measured -->\n)[^]*(<!-- end of what was measured -->)/;

/** The middle value, with the least and the most where they differ. */
export function summed(values, { digits, unit }) {
  const sorted = values.toSorted((one, other) => one - other);
  const shown = (value) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [least, most] = [shown(sorted[0]), shown(sorted.at(-1))];
  const spread = least === most ? '' : ` (${least}–${most})`;
  return `${shown(median(sorted))}${unit ? ` ${unit}` : ''}${spread}`;
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The table of all figures: of each scenario its rows, with both sides, the goal and whether it is met. */
export function tableOf(scenarios, results, patience) {
  const lines = scenarios.flatMap(({ name, figures }) =>
    figures.map((figure, at) => {
      const cell = (side) => shownResult(results.get(`${side} ${name}`), figure, patience);
      const goal = figure.goal === undefined ? '–' : goalOf(figure);
      return `| ${at === 0 ? name : ''} | ${figure.label} | ${cell('reference')} | ${cell('ours')} | ${goal} | ${metBy(results.get(`ours ${name}`), figure)} |`;
    }),
  );
  return ['| | | reference | Parley | goal | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

function shownResult(result, figure, patience) {
  if (!result) return 'not measured';
  const values = result.values.map((value) => value[figure.key]).filter((v) => v !== undefined);
  if (values.length > 0) return summed(values, figure);
  if (!result.late) return 'failed';
  const soFar = result.late[figure.key];
  return soFar === undefined
    ? `not within ${patience} s`
    : `over ${summed([soFar], figure)} by then`;
}

function goalOf({ goal, digits, unit }) {
  const shown = goal.toLocaleString('en-US', { maximumFractionDigits: digits });
  if (goal === 0) return '0';
  return `≤ ${shown}${unit ? ` ${unit}` : ''}`;
}

function metBy(result, { key, goal }) {
  if (goal === undefined) return '';
  const values = result?.values.map((value) => value[key]).filter((v) => v !== undefined) ?? [];
  return values.length > 0 && median(values) <= goal ? 'met' : '**not met**';
}

/** What it was measured on and with. */
export function circumstances(browser, rounds, reference) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: home });
  const memory = Math.round(totalmem() / 1024 ** 3);
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} at ${String(commit).trim()}, rounds: ${rounds};`,
    `${cpus().length} × ${cpus()[0].model.trim()}, ${memory} GB; Chromium ${browser.version()}, Node ${process.versions.node};`,
    `the reference: ${reference ? requirement() : 'could not be installed'}.`,
  ].join('\n');
}

const requirement = () =>
  readFileSync(join(home, 'measure/reference/requirements.txt'), 'utf8').trim();

/** Puts the table into its place in the manual. */
export function writeDocument(text) {
  const before = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(
    DOCUMENT,
    before.replace(MARKED, (_, start, end) => `${start}\n${text}\n\n${end}`),
  );
  return DOCUMENT;
}
