package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final InputBudget budget = new InputBudget(1_000_000);
  private final Inbox inbox = new Inbox(1_000, budget.share());
  private final CountDownLatch gate = new CountDownLatch(1);

  private void block() {
    inbox.add(
        0,
        () -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void workIsDoneInOrder() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      inbox.add(1, () -> done.add(number));
    }

    await().until(() -> done.size() == 1_000);
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void isFullWithManyItemsOrManyBytesUntilTheyAreDealtWith() {
    block();
    assertThat(inbox.isFull()).isFalse();
    inbox.add(1_001, () -> {});
    assertThat(inbox.isFull()).isTrue();
    assertThat(budget.held()).isEqualTo(1_001);
    var other = new Inbox(1_000, budget.share());
    assertThat(other.isFull()).isFalse();

    gate.countDown();

    await().until(() -> !inbox.isFull());
    assertThat(budget.held()).isZero();
  }

  @Test
  void saysOnceWhenThereIsRoomAgain() {
    block();
    var calls = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      inbox.add(0, () -> {});
    }
    assertThat(inbox.isFull()).isTrue();
    inbox.whenRoom(calls::incrementAndGet);
    assertThat(calls).hasValue(0);

    gate.countDown();

    await().until(() -> calls.get() == 1);
    var last = new CountDownLatch(1);
    inbox.close(last::countDown);
    await().until(() -> last.getCount() == 0);
    assertThat(calls).hasValue(1);
  }

  @Test
  void saysAtOnceIfThereIsRoomNow() {
    var calls = new AtomicInteger();

    inbox.whenRoom(calls::incrementAndGet);

    assertThat(calls).hasValue(1);
  }

  @Test
  void lastWorkComesLastAndNothingAfterIt() {
    block();
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    inbox.add(0, () -> done.add("before"));
    inbox.close(() -> done.add("last"));
    assertThat(inbox.add(0, () -> done.add("after"))).isFalse();
    inbox.close(() -> done.add("again"));

    gate.countDown();

    await().until(() -> done.size() == 2);
    assertThat(done).containsExactly("before", "last");
  }
}
