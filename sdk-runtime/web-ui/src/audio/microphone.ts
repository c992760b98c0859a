import { Chunker, Resampler, SAMPLE_RATE } from './pcm';

/** 8 KiB of 16 bits each. */
const CHUNK_SAMPLES = 4_096;

export interface MicrophoneListener {
  /** A piece of sound, at the rate of the wire. */
  heard(samples: Float32Array): void;
  /** The microphone was unplugged, or taken away from the page. */
  lost(): void;
}

/** The person's microphone, from when they allow it until it is closed. */
export class Microphone {
  private readonly stream: MediaStream;
  private readonly context: AudioContext;
  private readonly chunker = new Chunker(CHUNK_SAMPLES);
  private readonly resampler: Resampler;
  private readonly listener: MicrophoneListener;
  private worklet: AudioWorkletNode | undefined;
  private flushed: (() => void) | undefined;

  private constructor(stream: MediaStream, listener: MicrophoneListener) {
    this.stream = stream;
    this.listener = listener;
    this.context = new AudioContext();
    this.resampler = new Resampler(this.context.sampleRate, SAMPLE_RATE);
  }

  /** Asks for the microphone; fails with a DOMException where there is none, or it is not allowed. */
  static async open(listener: MicrophoneListener): Promise<Microphone> {
    // Missing where the page is served in clear from anywhere but this machine.
    if (!('mediaDevices' in navigator)) throw new DOMException('', 'NotAllowedError');
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
    });
    const microphone = new Microphone(stream, listener);
    try {
      await microphone.prepare();
    } catch (failure) {
      await microphone.close();
      throw failure;
    }
    return microphone;
  }

  /** Begins to listen. */
  listen(): void {
    if (this.worklet) this.context.createMediaStreamSource(this.stream).connect(this.worklet);
    void this.context.resume();
  }

  /** Hands on what is left, and lets the microphone go. */
  async close(): Promise<void> {
    this.stream.getTracks().forEach((track) => track.stop());
    if (this.worklet && this.context.state === 'running') {
      await new Promise<void>((resolve) => {
        this.flushed = resolve;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
        this.worklet?.port.postMessage(null);
      });
      const rest = this.chunker.rest();
      if (rest.length > 0) this.listener.heard(rest);
    }
    await this.context.close();
  }

  private async prepare(): Promise<void> {
    await this.context.audioWorklet.addModule(new URL('./recorder.worklet.js', import.meta.url));
    this.worklet = new AudioWorkletNode(this.context, 'recorder', { numberOfOutputs: 0 });
    this.worklet.port.addEventListener('message', ({ data }: MessageEvent<Float32Array | null>) => {
      if (data)
        this.chunker.push(this.resampler.push(data)).forEach((it) => this.listener.heard(it));
      else this.flushed?.();
    });
    this.worklet.port.start();
    this.stream.getTracks().forEach((track) => {
      track.addEventListener('ended', () => this.listener.lost());
    });
  }
}
