import { describe, expect, it } from 'vitest';
import { readSettings } from './settings';

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
