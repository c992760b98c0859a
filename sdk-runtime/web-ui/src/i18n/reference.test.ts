import { describe, expect, it } from 'vitest';
import { en } from './en';
import type { Forms } from './t';

// What applications look keys up in. After a change: npx vitest run src/i18n/reference.test.ts -u

const HEAD = `# The page's texts

Every text of the page, by key and in English: what a file in \`public/texts\` may say in other words or in another language.
[How that is done](../guide/languages.md). \`{name}\` stands for a value. Where there are forms, \`{count}\` chooses between them.

Written from \`src/i18n/en.ts\` of the page; do not edit it here.
`;

function shown(entry: string | Forms): string {
  const forms: readonly (readonly [string, string])[] =
    typeof entry === 'string' ? [['', entry]] : Object.entries(entry);
  return forms
    .map(([form, text]) => `${form && `${form}: `}\`${text.replaceAll('|', '\\|')}\``)
    .join('<br>');
}

function page(): string {
  const groups = new Map<string, string[]>();
  for (const [key, entry] of Object.entries(en)) {
    const [group = ''] = key.split('.');
    groups.set(group, [...(groups.get(group) ?? []), `| \`${key}\` | ${shown(entry)} |`]);
  }
  const lines = [...groups].flatMap(([group, rows]) => [
    `\n## ${group}\n\n| Key | Text |\n|--|--|`,
    ...rows,
  ]);
  return [HEAD.trimEnd(), ...lines, ''].join('\n');
}

describe('the reference of texts', () => {
  it('isAsThePageIs', async () => {
    await expect(page()).toMatchFileSnapshot('../../../../docs/reference/page-texts.md');
  });
});
