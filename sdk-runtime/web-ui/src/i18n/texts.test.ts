import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from './en';
import { readTexts, withTexts } from './texts';

const FILE = 'public/texts/de.json';

describe("an application's texts", () => {
  const warn = vi.fn<(...said: unknown[]) => void>();
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(warn);
    warn.mockClear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('standInPlaceOfThePagesOwn', () => {
    const texts = {
      'composer.placeholder': 'Frag {name} etwas',
      'composer.label': 'Nachricht',
      'chat.new': { one: 'eine neue', other: '{count} neue' },
    };
    expect(readTexts(texts, FILE)).toEqual(texts);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    [
      { 'composer.placehodler': 'x' },
      '"composer.placehodler" is no text of the page. Did you mean "composer.placeholder"?',
    ],
    [
      { 'composer.placeholder': 'Frag {nmae}' },
      '"composer.placeholder" has no value {nmae}. Did you mean {name}?',
    ],
    [{ 'chat.you': 'Hallo {name}' }, '"chat.you" has no value {name}: it has none at all.'],
    [{ 'chat.you': 1 }, '"chat.you" must be a text.'],
    [{ 'chat.you': ' ' }, '"chat.you" has no text for "other".'],
    [{ 'chat.you': { other: 'x' } }, '"chat.you" must be a text, not an object.'],
    [{ 'chat.new': { one: 'x' } }, '"chat.new" must have a form "other".'],
    [
      { 'chat.new': { other: 'x', mnay: 'y' } },
      '"chat.new" has a form "mnay". Did you mean "many"?',
    ],
    [{ 'chat.new': { other: 'x', one: 2 } }, '"chat.new" has no text for "one".'],
    [{ toString: 'x' }, '"toString" is no text of the page.'],
  ])('thatAreWrongAreToldAndLeftOut %#', (texts, problem) => {
    expect(readTexts({ ...texts, 'chat.agent': 'Alle' }, FILE)).toEqual({ 'chat.agent': 'Alle' });
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${FILE}: ${problem}`));
  });

  it.each([[null], [[]], ['x']])('areAnObject, and not %j', (texts) => {
    expect(readTexts(texts, FILE)).toEqual({});
    expect(warn).toHaveBeenCalledOnce();
  });

  it('areReadOverOneAnotherAndDoWithoutAFileThatIsNotThere', async () => {
    const files: Record<string, string> = {
      '/root/public/texts/de.json': '{"chat.you": "Du", "chat.agent": "Er"}',
      '/root/public/texts/de-CH.json': '{"chat.agent": "Äär"}',
    };
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(new Response(files[url] ?? '', { status: files[url] ? 200 : 404 })),
    );
    const words = await withTexts(en, ['de', 'de-CH', 'de-XX'], '/root');
    expect(words).toEqual({ ...en, 'chat.you': 'Du', 'chat.agent': 'Äär' });
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('public/texts/de-XX.json'),
      expect.any(Error),
    );
  });
});
