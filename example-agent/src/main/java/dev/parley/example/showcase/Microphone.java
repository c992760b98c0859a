package dev.parley.example.showcase;

import dev.parley.audio.AudioChunk;
import dev.parley.audio.Sound;
import dev.parley.chat.Chat;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what people say into the microphone, and answers with a sound. */
final class Microphone {
  private static final byte[] TUNE = {0, 1, 2, 3, 4, 5, 6, 7};

  private final AtomicLong heard = new AtomicLong();

  void begin() {
    heard.set(0);
  }

  void hear(AudioChunk chunk) {
    heard.addAndGet(chunk.data().length);
  }

  void answer(Chat chat) {
    chat.page().play(new Sound(TUNE, "pcm16", "t1"));
    chat.send("audio %d bytes".formatted(heard.get()));
  }
}
