package dev.parley.server.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Talks in a chat of its own all the time, and notes how long answers take. */
final class Neighbour implements AutoCloseable {

  private final Page page;
  private final Thread talker;
  private final AtomicBoolean leaving = new AtomicBoolean();
  // What follows is the talker's until it has ended.
  private int answers;
  private Duration slowest = Duration.ZERO;
  private boolean unanswered;

  Neighbour(TestServer server) throws IOException {
    page = Page.stock(server.uri());
    page.awaitEvent("clear_call_fn");
    talker = Thread.ofVirtual().start(this::talk);
  }

  private void talk() {
    try {
      while (!leaving.get()) {
        String word = "word" + answers;
        long began = System.nanoTime();
        page.say(word);
        page.awaitView(view -> view.said().contains("said " + word + " with 0"));
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        answers++;
      }
    } catch (IOException | RuntimeException e) {
      unanswered = true;
    }
  }

  /** Stops talking, and returns how long the slowest answer took. */
  Duration slowest() throws InterruptedException {
    leaving.set(true);
    talker.join();
    if (unanswered || answers == 0) {
      throw new AssertionError("the neighbour was not answered after " + answers + " answers");
    }
    return slowest;
  }

  @Override
  public void close() throws IOException {
    leaving.set(true);
    page.close();
  }
}
