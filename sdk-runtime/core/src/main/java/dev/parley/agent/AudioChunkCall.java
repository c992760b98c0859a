package dev.parley.agent;

import dev.parley.audio.AudioChunk;

/** A call of an {@code @OnAudioChunk} handler. */
public interface AudioChunkCall extends Call {

  /** Returns the piece of sound. */
  AudioChunk audioChunk();
}
