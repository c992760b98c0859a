// node e2e/double/start.mjs [port]: the double by itself, to look at the page.
import { join } from 'node:path';
import { home } from '../../tools/shell.mjs';
import { startDouble } from './server.mjs';

const page = join(home, 'target/classes/META-INF/parley/page');
const double = await startDouble({ port: Number(process.argv[2] ?? 8123), page });
console.log(`The page with its double: ${double.url}`);
