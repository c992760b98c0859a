// Runs on the browser's audio thread, and hands what the microphone hears to the page in pieces.

const PIECE = 2048;

class Recorder extends AudioWorkletProcessor {
  constructor() {
    super();
    this.piece = new Float32Array(PIECE);
    this.filled = 0;
    this.port.addEventListener('message', () => {
      this.hand(this.piece.slice(0, this.filled));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
      this.port.postMessage(null);
    });
    this.port.start();
  }

  process([[samples]]) {
    for (const sample of samples ?? []) {
      this.piece[this.filled++] = sample;
      if (this.filled === PIECE) this.hand(this.piece.slice());
    }
    return true;
  }

  hand(piece) {
    this.filled = 0;
    this.port.postMessage(piece, [piece.buffer]);
  }
}

registerProcessor('recorder', Recorder);
