import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { composerTray } from '../attachment/composerTray';
import { DropZone } from '../attachment/DropZone';
import { forgetChat } from '../chat/store';
import { SessionProvider } from '../page/session';
import { readSettings, useSettings } from '../page/settings';
import { RestError } from '../wire/rest';
import type { FileReference } from '../wire/say';
import { Composer } from './Composer';
import { setDraft } from './draft';

const UPLOADS = { enabled: true, accept: ['*/*'], max_files: 2, max_size_mb: 1 };

function file(name: string, size = 3): File {
  return new File([new Uint8Array(size)], name);
}

describe('a message with files', () => {
  let session: ReturnType<typeof fakeSession>;
  let arrive: (reference: FileReference) => void;
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
  const choose = (...files: File[]) =>
    userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]') as never, files);
  const withUploads = (uploads: object) =>
    act(() =>
      useSettings.setState({
        settings: readSettings({ features: { spontaneous_file_upload: uploads } }),
      }),
    );
  const filesSent = () =>
    session.say.mock.calls.map(([text, options]) => [text, options?.files?.map(({ id }) => id)]);

  beforeEach(() => {
    forgetChat();
    setDraft('');
    composerTray.clear();
    session = fakeSession();
    render(
      <SessionProvider value={session}>
        <DropZone />
        <Composer />
      </SessionProvider>,
    );
    withUploads(UPLOADS);
  });

  it('takesNoneWhereTheAgentTakesNone', () => {
    withUploads({ ...UPLOADS, enabled: false });
    expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull();
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file('a')] } });
    expect(session.upload).not.toHaveBeenCalled();
  });

  it('goesOutWithThemAndLeavesNothingBehind', async () => {
    await choose(file('a'), file('b'));
    await waitFor(() => expect(composerTray.references).toHaveLength(2));
    await userEvent.type(box(), 'look{Enter}');
    expect(filesSent()).toEqual([['look', ['id-of-a', 'id-of-b']]]);
    expect(composerTray.attachments).toEqual([]);
  });

  it('needsNoWords', async () => {
    await choose(file('a'));
    await waitFor(() => expect(composerTray.references).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(filesSent()).toEqual([['', ['id-of-a']]]);
  });

  it('saysAtOnceWhatIsNotTaken', async () => {
    await choose(file('big', 1_000_001));
    expect(screen.getByRole('alert').textContent).toMatch(/big is too large.*limit is 1 MB/);
    expect(session.upload).not.toHaveBeenCalled();
    await userEvent.type(box(), 'x');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('takesWhatIsDroppedAndWhatIsPasted', async () => {
    const dataTransfer = { types: ['Files'], files: [file('dropped')] };
    fireEvent.dragEnter(window, { dataTransfer });
    expect(screen.getByText('Drop files here to attach them')).toBeTruthy();
    fireEvent.drop(window, { dataTransfer });
    expect(screen.queryByText('Drop files here to attach them')).toBeNull();
    fireEvent.paste(box(), { clipboardData: { types: ['Files'], files: [file('pasted')] } });
    await waitFor(() =>
      expect(composerTray.references.map(({ id }) => id)).toEqual([
        'id-of-dropped',
        'id-of-pasted',
      ]),
    );
  });

  it('pastesTheTextOfWhatIsAlsoAPicture', () => {
    const clipboardData = { types: ['text/plain', 'Files'], files: [file('picture')] };
    fireEvent.paste(box(), { clipboardData });
    expect(session.upload).not.toHaveBeenCalled();
  });

  describe('while one is on its way', () => {
    beforeEach(async () => {
      session.upload.mockImplementation(
        () =>
          new Promise((resolve) => {
            arrive = resolve;
          }),
      );
      await choose(file('a'));
      await userEvent.type(box(), 'look{Enter}');
    });

    const reference = { id: 'f', name: 'a', mime: '', size: 3 };

    it('isSentWhenTheFileIsThere', async () => {
      expect(session.say).not.toHaveBeenCalled();
      expect(screen.getByText(/Sending when the files are here/)).toBeTruthy();
      arrive(reference);
      await waitFor(() => expect(filesSent()).toEqual([['look', ['f']]]));
      expect(box().value).toBe('');
    });

    it('isNotSentOnceOneHasThoughtBetter', async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Do not send yet' }));
      arrive(reference);
      await waitFor(() => expect(composerTray.references).toHaveLength(1));
      expect(session.say).not.toHaveBeenCalled();
      expect(box().value).toBe('look');
    });
  });

  it('saysWhyItIsNotSentWhenAFileWasRefused', async () => {
    session.upload.mockRejectedValueOnce(new RestError('No room', 400));
    await choose(file('a'));
    expect(await screen.findByText('Not uploaded: No room')).toBeTruthy();
    await userEvent.type(box(), 'look{Enter}');
    expect(session.say).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toMatch(/could not be uploaded/);
    await userEvent.click(screen.getByRole('button', { name: 'Upload a again' }));
    await waitFor(() => expect(composerTray.references).toHaveLength(1));
    await userEvent.type(box(), '{Enter}');
    expect(filesSent()).toEqual([['look', ['id-of-a']]]);
  });
});
