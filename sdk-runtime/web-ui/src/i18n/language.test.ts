import { afterEach, describe, expect, it, vi } from 'vitest';
import { decide } from '../../test/application';
import { availableLanguages, chooseLanguage, speakWanted, useLanguage } from './language';
import { locale, t } from './t';

const root = document.documentElement;

describe('the language of the page', () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await chooseLanguage('', '');
  });

  it('isSpokenAlsoWhereTheSystemHasNone', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US@posix', 'de-CH']);
    await speakWanted('');
    expect([root.lang, locale()]).toEqual(['en', 'en']);
    expect(t('chat.new', { count: 1_200 })).toBe('1,200 new messages');
    await chooseLanguage('de', '');
    expect([root.lang, locale()]).toEqual(['de', 'de-CH']);
  });

  it('isNoneOfWhichTheFileIsNamedWrongly', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    decide({ texts: ['pt_BR', 'nl'] });
    expect(availableLanguages()).toContain('nl');
    expect(availableLanguages()).not.toContain('pt_BR');
    await chooseLanguage('pt_BR', '');
    expect(root.lang).toBe('en');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('public/texts/pt_BR.json'));
  });

  it('isEnglishInFactWhereTheWordsOfAnotherAreNotToBeHad', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.doMock('./ar', () => {
      throw new Error('not found');
    });
    await chooseLanguage('ar', '');
    vi.doUnmock('./ar');
    expect(useLanguage.getState()).toEqual({ tag: 'ar', chosen: 'ar' });
    expect([root.lang, root.dir, t('header.newChat')]).toEqual(['en', 'ltr', 'New chat']);
  });
});
