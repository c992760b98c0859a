import { beforeEach, describe, expect, it } from 'vitest';
import { setDraft, takePrompt, useDraft } from './draft';

describe('what the address brings to say', () => {
  beforeEach(() => setDraft(''));

  function arriveAt(address: string): string {
    history.replaceState(null, '', address);
    takePrompt();
    return useDraft.getState().text;
  }

  it('isPutIntoTheComposerOnce', () => {
    expect(arriveAt('/?a=1&prompt=How%20many%3F#end')).toBe('How many?');
    expect(location.href).toMatch(/\/\?a=1#end$/);
    setDraft('');
    takePrompt();
    expect(useDraft.getState().text).toBe('');
  });

  it('isNotPutOverWhatIsTyped', () => {
    setDraft('mine');
    expect(arriveAt('/?prompt=theirs')).toBe('mine');
    expect(location.search).toBe('');
  });

  it('isCutWhereItIsTooLongButNotWithinACharacter', () => {
    expect(arriveAt(`/?prompt=${encodeURIComponent('😀'.repeat(1_200))}`)).toBe('😀'.repeat(1_000));
  });
});
