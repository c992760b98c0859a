package dev.parley.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {

  private final FairQueue<String> queue = new FairQueue<>();

  @Test
  void servesOwnersInTurnAndTheirItemsInOrder() {
    add("a", "a1", "a2", "a3");
    add("b", "b1");
    add("c", "c1", "c2");

    assertThat(pollAll()).containsExactly("a1", "b1", "c1", "a2", "c2", "a3");
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void whoComesLateWaitsForOneItemOfEachOther() {
    add("a", "a1", "a2", "a3");
    assertThat(queue.poll(any -> true)).isEqualTo("a1");
    add("b", "b1");

    assertThat(pollAll()).containsExactly("a2", "b1", "a3");
  }

  @Test
  void passesOverOwnersThatMayNot() {
    add("a", "a1", "a2");
    add("b", "b1");

    assertThat(queue.poll(owner -> owner.equals("b"))).isEqualTo("b1");
    assertThat(queue.poll(owner -> owner.equals("b"))).isNull();
    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void givesUpItemsThatAreNotWantedAnyMore() {
    add("a", "a1", "a2");
    add("b", "b1");

    assertThat(queue.remove("a", "a1")).isTrue();
    assertThat(queue.remove("a", "a1")).isFalse();
    assertThat(queue.remove("b", "b1")).isTrue();
    assertThat(queue.remove("c", "c1")).isFalse();
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.drain()).containsExactly("a2");
    assertThat(queue.isEmpty()).isTrue();
  }

  private void add(String owner, String... items) {
    for (String item : items) {
      queue.add(owner, item);
    }
  }

  private List<String> pollAll() {
    List<String> all = new ArrayList<>();
    while (!queue.isEmpty()) {
      all.add(String.valueOf(queue.poll(any -> true)));
    }
    return all;
  }
}
