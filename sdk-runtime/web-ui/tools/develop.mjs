// npm run dev: the page with hot reload, in front of the agent at PARLEY_URL or of the double.
import './node-version.mjs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { startDouble } from '../e2e/double/server.mjs';
import { home } from './shell.mjs';

const page = join(home, 'target/classes/META-INF/parley/page');
const target = process.env.PARLEY_URL ?? (await startDouble({ page })).url;
const paths = ['/ws', '/project', '/auth', '/user', '/set-session-cookie', '/public', '/elements'];
// The server checks who asks: through here it is always the server's own page.
const rule = { target, ws: true, changeOrigin: true, headers: { origin: new URL(target).origin } };
const vite = await createServer({
  root: home,
  server: { proxy: Object.fromEntries(paths.map((path) => [path, rule])) },
});
await vite.listen();
vite.printUrls();
console.log(`  in front of ${target}`);
