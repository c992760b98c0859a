import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { home } from '../tools/shell.mjs';

const ROOT = dirname(dirname(home));
const WORK = join(home, 'target/measure');
const HERE = join(home, 'measure/reference');
const VENV = join(WORK, 'venv');
const READING = join(ROOT, 'example-agent/src/main/resources/dev/parley/example/reader/reading.md');
const STARTING_MS = 300_000;

const running = new Set();

/** Our reader agent, started as the README says; each of its chats begins with so many messages. */
export async function startOurs(messages) {
  const args = `--port 0 --headless --messages ${messages}`;
  const goals = ['-pl', 'example-agent', '-am', 'compile', 'exec:exec'];
  const server = start('mvn', ['-q', ...goals, '-Dagent=reader', `-Dargs=${args}`], { cwd: ROOT });
  return address(server, () => /http:\/\/[^ ]+:\d+/.exec(server.printed)?.[0]);
}

/** Whether the reference can be started here; it is installed the first time. */
export function haveReference() {
  if (existsSync(join(VENV, 'bin/chainlit'))) return true;
  mkdirSync(WORK, { recursive: true });
  const install = [
    ['python3', ['-m', 'venv', VENV]],
    [join(VENV, 'bin/pip'), ['install', '-q', '-r', join(HERE, 'requirements.txt')]],
  ];
  return install.every(
    ([program, args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0,
  );
}

/** The same for the reference: our app.py, behind the page that it comes with. */
export async function startReference(messages) {
  const folder = join(WORK, `reference-${messages}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(HERE, 'app.py'), join(folder, 'app.py'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = start(
    join(VENV, 'bin/chainlit'),
    ['run', 'app.py', '--headless', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: folder,
      env: { ...process.env, READING, MESSAGES: messages, CHAINLIT_APP_ROOT: folder },
    },
  );
  return address(server, () => url);
}

/** Ends everything that was started here, whole process groups at once. */
export async function stopAll() {
  const ending = [...running];
  signal('SIGTERM');
  await Promise.race([Promise.all(ending.map(({ ended }) => ended)), pause(5_000)]);
  signal('SIGKILL');
}

function signal(name) {
  for (const { process } of running) {
    try {
      globalThis.process.kill(-process.pid, name);
    } catch {
      // It has ended by itself.
    }
  }
}

function start(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true, stdio: 'pipe' });
  const server = { process: child, printed: '', over: false };
  server.ended = new Promise((resolve) => {
    const end = () => {
      server.over = true;
      running.delete(server);
      resolve();
    };
    child.on('error', (error) => {
      server.printed += error.message;
      end();
    });
    child.on('exit', end);
  });
  child.stdout.on('data', (data) => (server.printed += data));
  child.stderr.on('data', (data) => (server.printed += data));
  running.add(server);
  return server;
}

async function address(server, read) {
  const deadline = Date.now() + STARTING_MS;
  while (!server.over && Date.now() < deadline) {
    const url = read();
    if (url && (await answers(url))) return url;
    await pause(100);
  }
  throw new Error(`A server did not start:\n${server.printed}`);
}

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
