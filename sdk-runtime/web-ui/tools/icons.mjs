import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Agents name icons of Lucide, any of them. All in one file would be too much to load for one icon,
// each in a file of its own too many files: so there is one for each first letter.

const ID = 'virtual:icons';
const ENTRY = /"([a-z0-9-]+)": \(\) => import\('\.\/icons\/([a-z0-9-]+)\.mjs'\)/g;
const DRAWING = /const __iconData = (\{[\s\S]*?\n\});/;

/** Lets `virtual:icons` be imported: for each letter, how to get the icons whose names begin with it. */
export function icons(home) {
  const folder = join(home, 'node_modules/lucide-react/dist/esm');
  const sets = byLetter(readFileSync(join(folder, 'dynamicIconImports.mjs'), 'utf8'));
  return {
    name: 'icons',
    resolveId: (id) => (id === ID || id.startsWith(`${ID}/`) ? `\0${id}` : undefined),
    load: (id) => {
      if (id === `\0${ID}`) return listOf(sets.keys());
      if (id.startsWith(`\0${ID}/`)) return setOf(folder, sets.get(id.at(-1)));
      return undefined;
    },
  };
}

function byLetter(listing) {
  const sets = new Map();
  for (const [, name, file] of listing.matchAll(ENTRY)) {
    sets.set(name[0], [...(sets.get(name[0]) ?? []), { name, file }]);
  }
  return sets;
}

function listOf(letters) {
  const entries = [...letters].map((letter) => `  ${letter}: () => import('${ID}/${letter}'),`);
  return ['export const sets = {', ...entries, '};'].join('\n');
}

/**
 * The drawings themselves, not the modules of Lucide: one that the page uses, too, would become a
 * file of its own for the sake of both. A second name under another letter is only a word.
 */
function setOf(folder, names) {
  const letter = names[0].name[0];
  const entries = names.map(({ name, file }) => {
    const there = file[0] === letter;
    return `  '${name}': ${there ? `draw(${drawingOf(folder, file)})` : `'${file}'`},`;
  });
  const draw = `import draw from '${folder}/createLucideIcon.mjs';`;
  return [draw, 'export const icons = {', ...entries, '};'].join('\n');
}

function drawingOf(folder, file) {
  const code = readFileSync(join(folder, 'icons', `${file}.mjs`), 'utf8');
  const drawing = DRAWING.exec(code)?.[1];
  if (!drawing) throw new Error(`lucide-react: ${file} is not drawn as it used to be`);
  return drawing;
}
