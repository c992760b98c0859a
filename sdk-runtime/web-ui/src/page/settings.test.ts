import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../i18n/language';
import { loadSettings, readSettings, useSettings } from './settings';

describe('what the application says about itself', () => {
  const hi = { label: 'Say hi', message: 'echo hi', command: null, icon: null };

  it('nothingIsOfferedUnlessItIsSaid', () => {
    expect(readSettings(null)).toEqual({
      name: '',
      description: '',
      profiles: [],
      profile: '',
      starters: [],
      categories: [],
      features: { uploads: null, audio: false, editing: false },
      userEnv: [],
    });
  });

  it('featuresAndKeysAreRead', () => {
    const uploads = { enabled: true, accept: ['*/*'], max_files: 5, max_size_mb: 2 };
    const features = { spontaneous_file_upload: uploads, audio: { enabled: true } };
    const answer = { features: { ...features, edit_message: true }, userEnv: ['KEY', 7] };
    expect(readSettings(answer)).toMatchObject({
      features: { uploads: { accept: [], maxFiles: 5, maxSizeMb: 2 }, audio: true, editing: true },
      userEnv: ['KEY'],
    });
  });

  it('aProfilesOwnStartersStandInPlaceOfAllOthers', () => {
    const alpha = { name: 'Alpha', starters: [{ message: 'echo alpha' }] };
    const beta = { name: 'Beta', default: true, starters: null };
    const starterCategories = [{ label: 'Begin', starters: [hi] }, { label: 'Empty' }];
    const common = { starters: [hi, { label: 'broken' }], starterCategories };
    expect(readSettings({ ...common, chatProfiles: [beta, alpha] })).toMatchObject({
      starters: [hi],
      categories: [{ label: 'Begin', starters: [hi] }],
    });
    expect(readSettings({ ...common, chatProfiles: [alpha] })).toMatchObject({
      starters: [{ label: 'echo alpha', message: 'echo alpha' }],
      categories: [],
    });
  });
});

describe('what is asked for', () => {
  afterEach(async () => {
    vi.unstubAllGlobals();
    useSettings.setState({ settings: undefined });
    await chooseLanguage('', '');
  });

  it('isNotTakenOnceItIsAskedForInAnotherLanguage', async () => {
    const answers: ((answer: Response) => void)[] = [];
    const fetch = () => new Promise<Response>((answer) => void answers.push(answer));
    vi.stubGlobal('fetch', fetch);
    const called = (name: string) => Response.json({ ui: { name } });
    const first = loadSettings('');
    await chooseLanguage('de', '');
    const second = loadSettings('');
    const [english, german] = answers;
    german?.(called('Hafen'));
    await second;
    english?.(called('Harbour'));
    await first;
    expect(useSettings.getState().settings?.name).toBe('Hafen');
  });
});
