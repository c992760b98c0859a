import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import type { FileRules } from '../wire/ask';
import { identity } from '../wire/identity';
import { RestError } from '../wire/rest';
import { problemOf, sift } from './rules';
import { Tray } from './tray';

const RULES: FileRules = { accept: [], maxFiles: 3, maxSizeMb: 2 };

function file(name: string, size = 3, type = ''): File {
  return new File([new Uint8Array(size)], name, { type });
}

describe('the rules for files', () => {
  it('takeATypeAGroupOfTypesOrAnEnding', () => {
    const rules = { ...RULES, accept: ['image/*', '.TXT', 'application/pdf'] };
    expect(problemOf(file('a.png', 1, 'image/png'), rules)).toBeUndefined();
    expect(problemOf(file('a.txt', 1, 'text/plain'), rules)).toBeUndefined();
    expect(problemOf(file('a', 1, 'application/pdf'), rules)).toBeUndefined();
    expect(problemOf(file('a.zip', 1, 'application/zip'), rules)).toMatch(/a\.zip.*image\/\*/);
  });

  it('sayHowLargeAFileMayBe', () => {
    expect(problemOf(file('big.bin', 2_000_001), RULES)).toMatch(/big\.bin.*2 MB/);
    expect(problemOf(file('fits.bin', 2_000_000), RULES)).toBeUndefined();
  });

  it('leaveOutWhatThereIsNoRoomFor', () => {
    const { taken, problems } = sift([file('a'), file('b')], RULES, 2);
    expect(taken.map(({ name }) => name)).toEqual(['a']);
    expect(problems).toEqual([expect.stringMatching(/3 files.*b/)]);
  });
});

describe('a tray', () => {
  let tray: Tray;
  let session: ReturnType<typeof fakeSession>;
  const kinds = () => tray.attachments.map(({ upload }) => upload.kind);
  const key = (at = 0) => tray.attachments[at]?.key ?? '';

  beforeEach(() => {
    tray = new Tray();
    session = fakeSession();
  });

  it('uploadsWhatIsPutIntoIt', async () => {
    tray.add([file('a'), file('b')], RULES, session);
    expect(kinds()).toEqual(['going', 'going']);
    await vi.waitFor(() => expect(kinds()).toEqual(['done', 'done']));
    expect(tray.references.map(({ id }) => id)).toEqual(['id-of-a', 'id-of-b']);
  });

  it('tellsHowFarAnUploadHasCome', () => {
    session.upload.mockImplementation((_, options) => {
      options?.onProgress?.(0.4);
      return new Promise(() => undefined);
    });
    tray.add([file('a')], RULES, session);
    expect(tray.attachments[0]?.upload).toEqual({ kind: 'going', share: 0.4 });
  });

  it('saysWhyAFileWasRefusedAndTriesAgain', async () => {
    session.upload.mockRejectedValueOnce(new RestError('File type not allowed', 400));
    tray.add([file('a')], RULES, session);
    await vi.waitFor(() =>
      expect(tray.attachments[0]?.upload).toEqual({
        kind: 'failed',
        reason: 'File type not allowed',
      }),
    );
    tray.retry(key(), session);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']));
  });

  it('waitsForTheConnectionWhenAnUploadWasCut', async () => {
    session.upload.mockRejectedValueOnce(new RestError('', 0));
    tray.add([file('a')], RULES, session);
    await vi.waitFor(() => expect(kinds()).toEqual(['waiting']));
    tray.resume(session);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']));
    expect(session.upload).toHaveBeenCalledTimes(2);
  });

  it('givesUpOnAFileThatIsCutOffTimeAndAgain', async () => {
    session.upload.mockRejectedValue(new RestError('', 0));
    tray.add([file('a')], RULES, session);
    for (let cut = 1; cut < 3; cut++) {
      await vi.waitFor(() => expect(kinds()).toEqual(['waiting']));
      tray.resume(session);
    }
    await vi.waitFor(() => expect(kinds()).toEqual(['failed']));
  });

  it('stopsTheUploadOfWhatIsTakenAway', () => {
    let signal: AbortSignal | undefined;
    session.upload.mockImplementation((_, options) => {
      signal = options?.signal;
      return new Promise(() => undefined);
    });
    tray.add([file('a')], RULES, session);
    tray.remove(key());
    expect(signal?.aborted).toBe(true);
    expect(tray.attachments).toEqual([]);
  });

  it('uploadsEverythingAgainForAnotherChat', async () => {
    tray.add([file('a')], RULES, session);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']));
    tray.restart(session);
    expect(kinds()).toEqual(['going']);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']));
    expect(session.upload).toHaveBeenCalledTimes(2);
  });

  it('isTheSameAfterAReloadButForWhatWasNotUploaded', async () => {
    session.upload.mockRejectedValueOnce(new RestError('No room', 400));
    tray.add([file('a'), file('b')], RULES, session);
    await vi.waitFor(() => expect(kinds()).toEqual(['failed', 'done']));
    identity.keepAttached('c', tray.kept);
    const { files, chat } = identity.attached();
    tray = new Tray();
    tray.restore(files);
    expect(chat).toBe('c');
    expect(kinds()).toEqual(['lost', 'done']);
    expect(tray.attachments.map((attachment) => attachment.file.name)).toEqual(['a', 'b']);
    expect(tray.references).toEqual([{ id: 'id-of-b', name: 'b', mime: '', size: 3 }]);
  });

  it('doesNotUploadWhatItHasOnlyTheNameOf', () => {
    tray.restore([{ id: 'f', name: 'a', mime: '', size: 3 }]);
    tray.restart(session);
    expect(kinds()).toEqual(['lost']);
    expect(session.upload).not.toHaveBeenCalled();
  });
});
