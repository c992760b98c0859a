import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Scenes {
  readonly [name: string]: object;
}

async function scenes(file: string): Promise<string[]> {
  const path = `../e2e/support/${file}.mjs`;
  const module = (await import(/* @vite-ignore */ path)) as Record<string, Scenes>;
  return Object.entries(module).flatMap(([name, found]) =>
    name.endsWith('SCENES') ? Object.keys(found).map((it) => star(name, it)) : [],
  );
}

function star(collection: string, scene: string): string {
  return collection.startsWith('AGENT') ? `${scene}*` : scene;
}

function listed(): string[] {
  const list = readFileSync('README.md', 'utf8').split('| state | scene |')[1]?.split('\n\n')[0];
  return (list ?? '')
    .split('\n')
    .slice(2)
    .flatMap((row) => row.split('|')[2]?.split(',') ?? [])
    .map((scene) => scene.trim());
}

describe('every state of the page', () => {
  it('standsInTheListOfTheReadmeWithItsScene', async () => {
    const files = ['scenes', 'stateScenes', 'offerScenes', 'agentScenes'];
    const all = (await Promise.all(files.map(scenes))).flat();
    expect(listed().sort()).toEqual(all.sort());
  });
});
