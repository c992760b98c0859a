package dev.parley.agent;

import org.jspecify.annotations.Nullable;

/** A call of an {@code @OnAudioStart} handler. Unless the handler refuses, the recording begins. */
public interface AudioStartCall extends Call {

  /** Takes the handler's result: false refuses the recording, true and null let it begin. */
  void accept(@Nullable Boolean result);
}
