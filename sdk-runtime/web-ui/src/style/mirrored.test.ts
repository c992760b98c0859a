import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// A page that is read from the right is this one in a mirror. What names a side by left or right
// stays where it is then.

const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|float|clear)\s*:|text-align:\s*(?:left|right)|translateX\(|translate\(\s*[^0,)]|to (?:left|right)\b/;

const MEANT: ReadonlySet<string> = new Set([
  // A chart is drawn from the left in any language.
  'element/plotly.css',
  // The side of a column is its table's, and not that of each line in it: both sides are named.
  'element/table.module.css: text-align: left;',
  'element/table.module.css: text-align: right;',
  'markdown/markdown.module.css: text-align: left;',
  'markdown/markdown.module.css: text-align: right;',
]);

describe('the styles', () => {
  it('nameNoSideByLeftOrRight', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.css'),
    );
    expect(sheets.length).toBeGreaterThan(20);
    const found = sheets.flatMap((sheet) =>
      readFileSync(join('src', sheet), 'utf8')
        .split('\n')
        .filter((line) => PHYSICAL.test(line))
        .map((line) => `${sheet}: ${line.trim()}`)
        .filter((line) => !MEANT.has(line) && !MEANT.has(sheet)),
    );
    expect(found).toEqual([]);
  });
});
