package dev.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.element.Element;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent.ElementShown;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WindowPosted;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What this log does in its own way. What every log does, the law of readers above all, is in the
 * testing module's {@code ChatLogContract}, which this one passes there.
 */
class InMemoryChatLogTest {

  private final InMemoryChatLog log = new InMemoryChatLog();

  @Test
  void givesAReaderThatKeepsUpOneEventAtATime() {
    log.subscribe(() -> {});
    var first = new StepAdded(step("a", null));
    var second = new TokenAppended("a", "hi", false);
    log.append(first);
    log.append(second);

    assertThat(log.read(0, 1)).isEqualTo(new LogBatch(List.of(first), 1, false));
    assertThat(log.read(1, 10)).isEqualTo(new LogBatch(List.of(second), 2, false));
    assertThat(log.read(2, 10)).isEqualTo(new LogBatch(List.of(), 2, false));
  }

  @Test
  void givesWholeStepsToAReaderThatFellBehind() {
    Step a = step("a", null);
    log.append(new StepAdded(a));
    log.append(new TokenAppended("a", "one ", false));
    log.append(new TokenAppended("a", "two", false));

    assertThat(log.read(0, 10))
        .isEqualTo(new LogBatch(List.of(new StepAdded(a.withOutput("one two"))), 3, true));
  }

  /** Who does not read, and lets an element change all the time, must not fill the memory. */
  @Test
  void slowReaderIsNotKeptEveryLargeChangeOfAnElement() {
    log.subscribe(() -> {});
    Element element = Element.custom("Form", Map.of());
    for (int i = 0; i < 20; i++) {
      Element changed = element.with(Map.of("text", "x".repeat(200_000) + i));
      log.append(new ElementShown(ShownElement.of(changed, "", null)));
    }

    assertThat(log.read(0, 100).wholeState()).isTrue();
    assertThat(log.read(17, 100).events()).hasSize(3);
  }

  @Test
  void whatIsSaidToTheWindowCountsAsMuchAsItIs() {
    log.subscribe(() -> {});
    for (int i = 0; i < 20; i++) {
      log.append(new WindowPosted(List.of("x".repeat(200_000))));
    }

    assertThat(log.read(0, 100).wholeState()).isTrue();
  }

  @Test
  void forgetsOneByOneWhatEveryReaderHasPassed() {
    ChatLog.Subscription fast = log.subscribe(() -> {});
    ChatLog.Subscription slow = log.subscribe(() -> {});
    log.append(new StepAdded(step("a", null)));
    log.append(new StepAdded(step("b", null)));

    fast.passed(2);
    assertThat(log.read(0, 10).wholeState()).isFalse();
    slow.passed(1);
    assertThat(log.read(0, 10).wholeState()).isTrue();
    assertThat(log.read(1, 10).wholeState()).isFalse();
    slow.close();
    assertThat(log.read(1, 10).wholeState()).isTrue();
  }

  @Test
  void keepsABoundedNumberOfEventsForAReaderThatNeverReads() {
    log.subscribe(() -> {});
    log.append(new StepAdded(step("a", null)));
    for (int i = 0; i < Tail.MOST_EVENTS; i++) {
      log.append(new TokenAppended("a", "x", false));
    }

    assertThat(log.read(0, 1).wholeState()).isTrue();
    assertThat(log.read(1, Integer.MAX_VALUE).events()).hasSize(Tail.MOST_EVENTS);
  }

  @Test
  void keepsABoundedAmountOfText() {
    log.subscribe(() -> {});
    log.append(new StepAdded(step("a", null)));
    log.append(new TokenAppended("a", "x".repeat(Tail.MOST_CHARACTERS), false));
    assertThat(log.read(1, 1).wholeState()).isFalse();

    log.append(new TokenAppended("a", "y", false));

    assertThat(log.read(1, 1).wholeState()).isTrue();
    assertThat(log.read(2, 1).wholeState()).isFalse();
  }

  @Test
  void remembersABoundedNumberOfRemovals() {
    for (int i = 0; i <= ChatLog.REMEMBERED_REMOVALS; i++) {
      log.append(new StepAdded(step("s" + i, null)));
      log.append(new StepRemoved("s" + i));
    }

    assertThat(log.changesSince(0).events())
        .hasSize(ChatLog.REMEMBERED_REMOVALS)
        .doesNotContain(new StepRemoved("s0"))
        .contains(new StepRemoved("s1"));
  }

  private static Step step(String id, @Nullable String parent) {
    return Step.said(id, parent, StepType.ASSISTANT_MESSAGE, "Echo", "").withStreaming(true);
  }
}
