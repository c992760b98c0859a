// node tools/browse.mjs [test files]: the browser tests, on the page as it would go into the jar.
import './node-version.mjs';
import { must, run } from './shell.mjs';

const files = process.argv.slice(2);
const all = ['talk', 'connection', 'hostile', 'load', 'look'].map((name) => `e2e/${name}.test.mjs`);
must(run(process.execPath, ['tools/build.mjs']));
process.exit(
  run(process.execPath, ['--test', '--test-concurrency=1', ...(files.length ? files : all)]),
);
