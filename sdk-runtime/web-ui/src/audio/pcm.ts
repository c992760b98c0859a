/** What the wire wants: so many samples a second, 16 bits each, the lower byte first, one channel. */
export const SAMPLE_RATE = 24_000;

const LOUDEST = 0x7fff;

/** Sound as the browser has it, from -1 to 1, to sound as the wire has it. */
export function toPcm16(samples: Float32Array): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  samples.forEach((sample, at) => {
    const loud = Math.max(-1, Math.min(1, sample));
    view.setInt16(at * 2, Math.round(loud * LOUDEST), true);
  });
  return view.buffer;
}

/** Sound as the wire has it to sound as the browser has it; half a sample at the end is none. */
export function fromPcm16(data: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const samples = new Float32Array(data.byteLength >> 1);
  return samples.map((_, at) => view.getInt16(at * 2, true) / (LOUDEST + 1));
}

/** Turns sound of one rate into sound of another, however it is cut into pieces. */
export class Resampler {
  /** How many samples of the one make one of the other. */
  private readonly step: number;
  private last = 0;
  /** Where the next sample is, counted from the last one of the piece before. */
  private at: number;

  constructor(from: number, to: number) {
    this.step = from / to;
    this.at = this.step === 1 ? 1 : this.step;
  }

  push(piece: Float32Array): Float32Array {
    if (this.step === 1) return piece;
    const out: number[] = [];
    for (; this.at <= piece.length; this.at += this.step) {
      const before = Math.floor(this.at);
      const [one, other] = [this.sample(piece, before), this.sample(piece, before + 1)];
      out.push(one + (other - one) * (this.at - before));
    }
    this.last = piece.at(-1) ?? this.last;
    this.at -= piece.length;
    return Float32Array.from(out);
  }

  /** The sample of a place counted from the last one of the piece before, which is 0. */
  private sample(piece: Float32Array, at: number): number {
    if (at <= 0) return this.last;
    return piece[at - 1] ?? piece.at(-1) ?? this.last;
  }
}

/** Cuts sound into pieces of one size. */
export class Chunker {
  private readonly size: number;
  private pending: readonly Float32Array[] = [];
  private count = 0;

  /** @param size in samples */
  constructor(size: number) {
    this.size = size;
  }

  /** Returns the pieces that are full now. */
  push(piece: Float32Array): readonly Float32Array[] {
    this.pending = [...this.pending, piece];
    this.count += piece.length;
    if (this.count < this.size) return [];
    const all = this.rest();
    const whole = Math.floor(all.length / this.size);
    const full = Array.from({ length: whole }, (_, at) =>
      all.subarray(at * this.size, (at + 1) * this.size),
    );
    const left = all.subarray(whole * this.size);
    this.pending = [left];
    this.count = left.length;
    return full;
  }

  /** Returns what is left, and has none of it any more. */
  rest(): Float32Array {
    const all = new Float32Array(this.count);
    let at = 0;
    for (const piece of this.pending) {
      all.set(piece, at);
      at += piece.length;
    }
    this.pending = [];
    this.count = 0;
    return all;
  }
}
