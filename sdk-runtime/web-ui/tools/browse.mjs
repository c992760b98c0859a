// node tools/browse.mjs [test files]: the browser tests, on the page as it would go into the jar.
//
// With PARLEY_URL they are held against the showcase agent that answers there, and after that what
// only the double knows, most states of the page among it, against the double.
import './node-version.mjs';
import { must, run } from './shell.mjs';

const TALK = ['talk', 'elements', 'connection', 'hostile', 'load'];
const AGENT = [
  'showcase',
  'asking',
  'acting',
  'offer',
  'profiles',
  'embedding',
  'tabs',
  'keyboard',
  'custom',
  'look',
];
const files = process.argv.slice(2);

function test(names, env) {
  const chosen = files.length ? files : names.map((name) => `e2e/${name}.test.mjs`);
  return run(process.execPath, ['--test', '--test-concurrency=1', ...chosen], env);
}

must(run(process.execPath, ['tools/build.mjs']));
const onAgent = process.env.PARLEY_URL ? test([...TALK, ...AGENT], {}) : 0;
const onDouble = test(
  [...(process.env.PARLEY_URL ? ['connection', 'load'] : TALK), 'custom', 'look', 'looks'],
  {
    PARLEY_URL: '',
  },
);
process.exit(onAgent || onDouble);
