import { fieldsOf, textOf } from './read';

/** What a server says about sound. */
export type AudioEvent =
  /** Whether the agent listens. */
  | { readonly kind: 'connection'; readonly on: boolean }
  /** Sound to be played behind what plays already. */
  | {
      readonly kind: 'chunk';
      readonly mimeType: string;
      readonly data: Uint8Array;
      readonly track: string;
    }
  /** What plays is to fall silent. */
  | { readonly kind: 'interrupt' };

/** Recorded sound on its way to the server: 16 bits a sample, one channel, 24,000 samples a second. */
export interface RecordedChunk {
  readonly isStart: boolean;
  readonly mimeType: 'pcm16';
  /** How long the recording has lasted, in milliseconds. */
  readonly elapsedTime: number;
  readonly data: ArrayBuffer;
}

const NAMES: ReadonlySet<string> = new Set(['audio_connection', 'audio_chunk', 'audio_interrupt']);

export function isAudioEvent(name: string): boolean {
  return NAMES.has(name);
}

export function readAudioEvent(name: string, payload: unknown): AudioEvent | undefined {
  if (name === 'audio_connection') return { kind: 'connection', on: payload === 'on' };
  if (name === 'audio_interrupt') return { kind: 'interrupt' };
  const fields = fieldsOf(payload);
  const data = bytesOf(fields?.['data']);
  if (!fields || !data) return undefined;
  return {
    kind: 'chunk',
    mimeType: textOf(fields['mimeType']) ?? 'pcm16',
    data,
    track: textOf(fields['track']) ?? '',
  };
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value instanceof Uint8Array ? value : undefined;
}
