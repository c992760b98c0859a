package dev.parley.chat;

import dev.parley.run.Part;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tokens from a publisher, handed over to the thread that reads them. Asks for no more than it has
 * room for, and for more only when some were read.
 */
final class PublishedText implements Flow.Subscriber<String> {

  private static final int ROOM = 64;
  private static final int REFILL = ROOM / 2;

  private static final Flow.Subscription CANCELLED =
      new Flow.Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  private final Flow.Publisher<String> publisher;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final AtomicInteger room = new AtomicInteger(ROOM);
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  PublishedText(Flow.Publisher<String> publisher) {
    this.publisher = publisher;
  }

  /**
   * Subscribes and gives every token to the reader, on the calling thread, until the publisher is
   * done. However this ends, the publisher is told.
   *
   * @throws Exception what the publisher failed with
   */
  void forEach(Consumer<String> reader) throws Exception {
    publisher.subscribe(this);
    try {
      int read = 0;
      while (true) {
        switch (next()) {
          case Token(String text) -> {
            reader.accept(text);
            read++;
          }
          case Failed(Exception failure) -> throw failure;
          case Fatal(Error error) -> throw error;
          case Complete() -> {
            return;
          }
        }
        if (read == REFILL) {
          read = 0;
          room.addAndGet(REFILL);
          request(REFILL);
        }
      }
    } finally {
      cancel();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    if (subscription.compareAndSet(null, given)) {
      given.request(ROOM);
    } else {
      given.cancel(); // a second one, or too late
    }
  }

  @Override
  public void onNext(String token) {
    Objects.requireNonNull(token, "a publisher must not publish null");
    if (room.decrementAndGet() < 0) {
      cancel();
      onError(new IllegalStateException("the publisher sent more than it was asked for"));
      return;
    }
    signals.add(new Token(token));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(
        switch (failure) {
          case Exception exception -> new Failed(exception);
          case Error error -> new Fatal(error);
          default -> new Failed(new IllegalStateException(failure));
        });
  }

  @Override
  public void onComplete() {
    signals.add(new Complete());
  }

  private Signal next() throws InterruptedException {
    Signal signal = signals.poll();
    Part part = Part.orNull();
    if (signal != null || part == null) {
      return signal == null ? signals.take() : signal;
    }
    part.leavePlace();
    try {
      return signals.take();
    } finally {
      part.comeBack();
    }
  }

  private void request(int tokens) {
    Flow.Subscription given = subscription.get();
    if (given != null) {
      given.request(tokens);
    }
  }

  private void cancel() {
    Flow.Subscription given = subscription.getAndSet(CANCELLED);
    if (given != null) {
      given.cancel();
    }
  }

  /** What a publisher says. */
  private sealed interface Signal {}

  private record Token(String text) implements Signal {}

  private record Failed(Exception failure) implements Signal {}

  private record Fatal(Error error) implements Signal {}

  private record Complete() implements Signal {}
}
