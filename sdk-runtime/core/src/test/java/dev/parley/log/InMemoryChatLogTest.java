package dev.parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

  @Test
  void restatesRemovalsThenStepsThenTheFirstInteractionThenWork() {
    Step parent = step("parent", null);
    Step child = step("child", "parent");
    log.append(new StepAdded(step("old", null)));
    log.append(new StepAdded(parent));
    log.append(new WorkStarted());
    log.append(new FirstInteraction("hello"));
    log.append(new StepAdded(child));
    log.append(new StepRemoved("old"));

    assertThat(log.changesSince(0).events())
        .containsExactly(
            new StepRemoved("old"),
            new StepAdded(parent),
            new StepAdded(child),
            new FirstInteraction("hello"),
            new WorkStarted());
    assertThat(log.changesSince(4).events())
        .containsExactly(new StepRemoved("old"), new StepAdded(child), new WorkStarted());
  }

  @Test
  void saysThatWorkGoesOnEvenToAReaderThatIsUpToDate() {
    log.append(new WorkStarted());
    assertThat(log.changesSince(1).events()).containsExactly(new WorkStarted());

    log.append(new WorkEnded());
    assertThat(log.changesSince(1).events()).containsExactly(new WorkEnded());
    assertThat(log.changesSince(2).events()).isEmpty();
  }

  @Test
  void removesAStepWithAllBelowIt() {
    log.append(new StepAdded(step("a", null)));
    log.append(new StepAdded(step("b", "a")));
    log.append(new StepAdded(step("c", "b")));
    log.append(new StepAdded(step("other", null)));

    log.append(new StepRemoved("a"));
    log.append(new StepAdded(step("late", "b")));
    log.append(new StepUpdated(step("c", "b")));

    assertThat(log.state().steps()).extracting(Step::id).containsExactly("other");
  }

  @Test
  void refusesToMoveAStep() {
    log.append(new StepAdded(step("a", null)));
    log.append(new StepAdded(step("b", "a")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.append(new StepUpdated(step("b", null))))
        .withMessage("step b cannot move from a to null");
    assertThat(log.lastNumber()).isEqualTo(2);
  }

  @Test
  void takesACursorItNeverGaveAsNone() {
    Step a = step("a", null);
    log.append(new StepAdded(a));

    assertThat(log.read(99, 10)).isEqualTo(new LogBatch(List.of(new StepAdded(a)), 1, true));
    assertThat(log.read(-1, 10)).isEqualTo(new LogBatch(List.of(new StepAdded(a)), 1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> log.read(0, 0));
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

  @Test
  void callsListenersAfterEveryAppendUntilTheyClose() {
    var calls = new AtomicInteger();
    ChatLog.Subscription failing =
        log.subscribe(() -> {
          throw new IllegalStateException("a listener's own trouble");
        });
    ChatLog.Subscription counting = log.subscribe(calls::incrementAndGet);

    log.append(new WorkStarted());
    counting.close();
    counting.close();
    log.append(new WorkEnded());
    failing.close();

    assertThat(calls).hasValue(1);
  }

  @Test
  void givesACopyOfItsState() {
    log.append(new StepAdded(step("a", null)));
    ChatState before = log.state();

    log.append(new TokenAppended("a", "later", false));

    assertThat(before.steps()).extracting(Step::output).containsExactly("");
    assertThat(log.step("a").map(Step::output)).contains("later");
    assertThat(log.step("b")).isEmpty();
  }

  private static Step step(String id, @Nullable String parent) {
    return Step.said(id, parent, StepType.ASSISTANT_MESSAGE, "Echo", "").withStreaming(true);
  }
}
