// node tools/check.mjs: types, lint, format and unit tests; every one runs, then the sum is told.
import './node-version.mjs';
import { runScript } from './shell.mjs';

const checks = {
  types: () => runScript('typescript/bin/tsc', ['--noEmit']),
  lint: () => runScript('oxlint/bin/oxlint', ['--deny-warnings']),
  format: () => runScript('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  'unit tests': () => runScript('vitest/vitest.mjs', ['run']),
};

const failed = Object.keys(checks).filter((name) => checks[name]() !== 0);
const passed = Object.keys(checks).filter((name) => !failed.includes(name));
console.log(
  `page checks: ${passed.join(', ')} passed${failed.length ? `; ${failed.join(', ')} FAILED` : ''}`,
);
process.exit(failed.length ? 1 : 0);
