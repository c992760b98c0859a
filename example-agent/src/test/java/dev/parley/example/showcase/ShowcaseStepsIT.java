package dev.parley.example.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.ShownStep;
import org.junit.jupiter.api.Test;

class ShowcaseStepsIT extends ShowcaseScene {

  @Test
  void stepsNest() {
    assertThat(chat.ask("steps")).isEqualTo("steps done");

    ShownStep outer = step("outer");
    assertThat(outer.type()).isEqualTo("tool");
    assertThat(outer.input()).isEqualTo("in-outer");
    assertThat(outer.output()).isEqualTo("out-outer");
    assertThat(outer.ended()).isTrue();
    ShownStep inner = step("inner");
    assertThat(inner.parentId()).isEqualTo(outer.id());
    assertThat(inner.type()).isEqualTo("tool");
    assertThat(inner.input()).isEqualTo("in-inner");
    assertThat(inner.output()).isEqualTo("out-inner");
  }

  @Test
  void brokenStepShowsWhy() {
    assertThat(chat.ask("step error")).isEqualTo("step failed");

    ShownStep broken = step("broken");
    assertThat(broken.type()).isEqualTo("tool");
    assertThat(broken.error()).isTrue();
    assertThat(broken.output()).isEqualTo("kaput");
  }

  @Test
  void stepShowsItsOutputAnew() {
    String message = chat.say("update step");

    ShownStep first = chat.awaitStep(step -> step.output().equals("first"));
    ShownStep second = chat.awaitStep(step -> step.output().equals("second"));

    assertThat(first.name()).isEqualTo("worker");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(chat.replyTo(message)).isEqualTo("step updated");
  }

  @Test
  void stepGoesAgain() {
    String message = chat.say("remove step");

    ShownStep worker = chat.awaitStep(step -> step.output().equals("gone soon"));
    assertThat(worker.name()).isEqualTo("worker");
    ShownStep run = chat.awaitStep(step -> step.id().equals(worker.parentId()));
    assertThat(run.parentId()).isEqualTo(message);

    assertThat(chat.replyTo(message)).isEqualTo("step removed");
    assertThat(chat.steps()).extracting(ShownStep::name).doesNotContain("worker");
  }

  @Test
  void messageChanges() {
    String message = chat.say("update");

    awaitReply("before");

    assertThat(chat.replyTo(message)).isEqualTo("after");
    assertThat(chat.replies()).containsExactly("after");
  }

  @Test
  void messageGoesAgain() {
    String message = chat.say("remove");

    awaitReply("temporary");

    assertThat(chat.replyTo(message)).isEqualTo("removed");
    assertThat(chat.replies()).containsExactly("removed");
  }

  private ShownStep step(String name) {
    return chat.awaitStep(step -> step.name().equals(name));
  }
}
