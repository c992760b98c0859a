// node tools/browse.mjs [test files]: the browser tests, on the page as it would go into the jar.
//
// With PARLEY_URL they are held against the showcase agent that answers there, and after that what
// only the double knows, most states of the page among it, against the double.
import './node-version.mjs';
import { must, run } from './shell.mjs';

// What counts work or looks at the clock has the machine for itself; the others wait for each other
// most of the time, and go two at a time.
const ALONE = new Set(['talk', 'offer', 'connection', 'load', 'look', 'looks']);

// No file takes as long; one that hangs does not keep the others from being told of.
const PATIENCE_MS = 600_000;

const TALK = ['talk', 'elements', 'connection', 'hostile', 'reading', 'load'];
const ASKED = ['showcase', 'asking', 'acting', 'offer', 'profiles', 'embedding', 'tabs'];
const AGENT = [...ASKED, 'keyboard', 'custom', 'look'];
const files = process.argv.slice(2);

function test(names, env) {
  if (files.length) return testAt(1, files, env);
  const together = names.filter((name) => !ALONE.has(name)).map(pathOf);
  const alone = names.filter((name) => ALONE.has(name)).map(pathOf);
  const failed = together.length ? testAt(2, together, env) : 0;
  return testAt(1, alone, env) || failed;
}

function pathOf(name) {
  return `e2e/${name}.test.mjs`;
}

function testAt(once, paths, env) {
  const flags = ['--test', `--test-concurrency=${once}`, `--test-timeout=${PATIENCE_MS}`];
  return run(process.execPath, [...flags, ...paths], env);
}

must(run(process.execPath, ['tools/build.mjs']));
const onAgent = process.env.PARLEY_URL ? test([...TALK, ...AGENT], {}) : 0;
const known = process.env.PARLEY_URL ? ['connection', 'load'] : TALK;
const onDouble = test([...known, 'custom', 'look', 'looks', 'languages'], { PARLEY_URL: '' });
process.exit(onAgent || onDouble);
