import { create } from 'zustand';
import type { AudioEvent } from '../wire/audio';
import { fromPcm16, SAMPLE_RATE } from './pcm';

/** Whether something is to be heard. */
export const usePlaying = create(() => ({ playing: false }));

type Chunk = Extract<AudioEvent, { kind: 'chunk' }>;

/** Plays what the agent says: of each track one piece after the other, without a gap. */
class Player {
  private context: AudioContext | undefined;
  /** By track: when what is there of it has been played. */
  private readonly ends = new Map<string, number>();
  private readonly sources = new Set<AudioBufferSourceNode>();

  play({ data, track }: Chunk): void {
    const samples = fromPcm16(data);
    if (samples.length === 0) return;
    this.context ??= new AudioContext();
    // A browser lets a page be heard only after somebody has done something in it.
    void this.context.resume();
    const buffer = this.context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.context.destination);
    const at = Math.max(this.context.currentTime, this.ends.get(track) ?? 0);
    this.ends.set(track, at + buffer.duration);
    this.sources.add(source);
    source.addEventListener('ended', () => this.ended(source));
    source.start(at);
    usePlaying.setState({ playing: true });
  }

  silence(): void {
    this.sources.forEach((source) => source.stop());
    this.sources.clear();
    this.ends.clear();
    usePlaying.setState({ playing: false });
  }

  private ended(source: AudioBufferSourceNode): void {
    this.sources.delete(source);
    if (this.sources.size === 0) usePlaying.setState({ playing: false });
  }
}

const player = new Player();

export function play(chunk: Chunk): void {
  player.play(chunk);
}

export function silence(): void {
  player.silence();
}
