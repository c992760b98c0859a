import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import { useToasts } from '../ui/toast';
import type { AudioEvent } from '../wire/audio';
import { Microphone, type MicrophoneListener } from './microphone';
import { Chunker, fromPcm16, Resampler, toPcm16 } from './pcm';
import { startRecording, stopRecording, useRecording } from './recording';

describe('sound', () => {
  it('isWrittenAs16BitsTheLowerByteFirst', () => {
    const bytes = [...new Uint8Array(toPcm16(Float32Array.of(0, 1, -1, 2)))];
    expect(bytes).toEqual([0, 0, 0xff, 0x7f, 0x01, 0x80, 0xff, 0x7f]);
  });

  it('isReadBackWhereverItLies', () => {
    const bytes = new Uint8Array([9, 0, 0, 0, 0x40, 7]).subarray(1);
    expect([...fromPcm16(bytes)]).toEqual([0, 0.5]);
  });

  it('lastsAsLongAtAnotherRate', () => {
    const resampler = new Resampler(48_000, 24_000);
    const line = Float32Array.from({ length: 1_000 }, (_, at) => at + 1);
    const out = [line.subarray(0, 333), line.subarray(333)].flatMap((piece) => [
      ...resampler.push(piece),
    ]);
    expect(out).toHaveLength(500);
    expect(out.slice(0, 3)).toEqual([2, 4, 6]);
    expect(out.at(-1)).toBe(1_000);
  });

  it('isCutTheSameHoweverItComes', () => {
    const chunker = new Chunker(4);
    const full = [1, 5, 3].flatMap((length) => chunker.push(new Float32Array(length)));
    expect(full.map(({ length }) => length)).toEqual([4, 4]);
    expect(chunker.rest()).toHaveLength(1);
    expect(chunker.rest()).toHaveLength(0);
  });
});

describe('a recording', () => {
  let session: ReturnType<typeof fakeSession>;
  let say: (event: AudioEvent) => void;
  let microphone: MicrophoneListener;
  const close = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const piece = new Float32Array(4_096);
  const state = () => useRecording.getState().recording.kind;

  beforeEach(async () => {
    await stopRecording();
    useToasts.setState({ toasts: [] });
    session = fakeSession();
    session.onAudio.mockImplementation((listener) => {
      say = listener;
      return () => undefined;
    });
    close.mockImplementation(() => Promise.resolve());
    vi.spyOn(Microphone, 'open').mockImplementation((listener) => {
      microphone = listener;
      return Promise.resolve({ listen: () => undefined, close } as unknown as Microphone);
    });
  });

  async function begin(): Promise<void> {
    const begun = startRecording(session);
    await vi.waitFor(() => expect(session.startAudio).toHaveBeenCalledOnce());
    expect(state()).toBe('asking');
    say({ kind: 'connection', on: true });
    await begun;
  }

  it('sendsNothingBeforeTheAgentListens', async () => {
    const begun = startRecording(session);
    await vi.waitFor(() => expect(session.startAudio).toHaveBeenCalledOnce());
    microphone.heard(piece);
    expect(session.sendAudio).not.toHaveBeenCalled();
    say({ kind: 'connection', on: true });
    await begun;
    microphone.heard(piece);
    microphone.heard(piece);
    const chunks = session.sendAudio.mock.calls.map(([chunk]) => chunk);
    expect(chunks.map(({ isStart }) => isStart)).toEqual([true, false]);
    expect(chunks.map(({ data }) => data.byteLength)).toEqual([8_192, 8_192]);
    expect(chunks[0]?.mimeType).toBe('pcm16');
  });

  it('endsWithWhatIsLeft', async () => {
    await begin();
    close.mockImplementation(() => {
      microphone.heard(piece.subarray(0, 10));
      return Promise.resolve();
    });
    await stopRecording();
    expect(session.sendAudio).toHaveBeenCalledOnce();
    expect(session.endAudio).toHaveBeenCalledOnce();
    expect(session.endAudio.mock.invocationCallOrder[0]).toBeGreaterThan(
      session.sendAudio.mock.invocationCallOrder[0] ?? 0,
    );
    expect(state()).toBe('off');
  });

  it('isOverWhenTheAgentDoesNotListen', async () => {
    const begun = startRecording(session);
    await vi.waitFor(() => expect(session.startAudio).toHaveBeenCalledOnce());
    say({ kind: 'connection', on: false });
    await begun;
    expect(state()).toBe('off');
    expect(close).toHaveBeenCalled();
    expect(session.endAudio).not.toHaveBeenCalled();
    expect(useToasts.getState().toasts[0]?.message).toMatch(/does not listen/);
  });

  it('saysThatTheMicrophoneIsNotAllowed', async () => {
    vi.mocked(Microphone.open).mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await startRecording(session);
    expect(state()).toBe('off');
    expect(useToasts.getState().toasts[0]?.message).toMatch(/not allowed/);
  });

  it('isOverWhenTheConnectionIsCut', async () => {
    await begin();
    session.sendAudio.mockReturnValue(false);
    microphone.heard(piece);
    expect(state()).toBe('off');
    expect(useToasts.getState().toasts[0]?.message).toMatch(/connection/);
  });
});
