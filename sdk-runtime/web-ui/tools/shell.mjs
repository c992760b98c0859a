import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this module, wherever a script was started from. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program here and shows what it prints; returns its exit code. */
export function run(program, args, env = {}) {
  const ended = spawnSync(program, args, {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (ended.error) {
    console.error(`${program} could not be started: ${ended.error.message}`);
    return 1;
  }
  return ended.status ?? 1;
}

/** Runs a program that an npm package brings, by its script: no shell, no .cmd, no PATH. */
export function runScript(script, args, env) {
  return run(process.execPath, [join(home, 'node_modules', ...script.split('/')), ...args], env);
}

/** The same, but a failure ends this process too. */
export function must(code) {
  if (code !== 0) process.exit(code);
}
