// node tools/build.mjs [output folder]
//
// What Maven calls: installs the packages and builds the page, each only when what it reads has
// changed since it last succeeded. See README.md for what lies in the output folder.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { list } from './files.mjs';
import { home, must, run, runScript } from './shell.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'tools'];

const output = resolve(process.argv[2] ?? join(home, 'target/classes/META-INF/parley/page'));
install();
build();

function install() {
  const stamp = join(home, 'node_modules/.parley-installed');
  const hash = hashOf(home, ['package-lock.json'], `${process.platform} ${process.arch}`);
  if (isStamped(stamp, hash)) return;
  must(run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  writeStamp(stamp, hash);
}

function build() {
  const stamp = join(home, 'target/page.stamp');
  const hash = hashOf(home, [...SOURCES, 'package-lock.json'], output);
  if (isStamped(stamp, hash) && existsSync(join(output, 'files.json'))) {
    console.log('page: unchanged since the last build');
    return;
  }
  must(runScript('vite/bin/vite.js', ['build', '--logLevel=warn', `--outDir=${output}`]));
  const files = list(output);
  writeStamp(stamp, hash);
  const packed = files.reduce((sum, file) => sum + (file.gzip?.size ?? file.size), 0);
  console.log(`page: ${files.length} files, ${Math.round(packed / 1024)} KB compressed`);
}
