package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.element.Element;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.step.Step;
import dev.parley.step.StepLook;
import dev.parley.step.StepType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a step shows, and how. */
class StepLooksTest {

  private static Scene play(Consumer<OpenStep> work) {
    var scene =
        Scene.of(
            onMessage(
                "work",
                VIRTUAL,
                (agent, call) -> {
                  try (OpenStep step = call.chat().step(StepType.TOOL, "search")) {
                    work.accept(step);
                  }
                }));
    scene.say("x");
    scene.settle();
    return scene;
  }

  private static Step step(Scene scene) {
    return scene.steps().stream()
        .filter(step -> step.type() == StepType.TOOL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inputAndOutputMayArriveInTokensAtOnce() {
    try (var scene =
        play(step -> {
          step.inputToken("in");
          step.token("out");
          step.inputToken("put ");
          step.token("put ");
          step.inputToken("\uD83D");
          step.token("\uD83D");
          step.inputToken("\uDE00");
          step.token("\uDE80");
        })) {
      Step step = step(scene);
      assertThat(step.input()).isEqualTo("input 😀");
      assertThat(step.output()).isEqualTo("output 🚀");
      assertThat(step.streaming()).isFalse();
      assertThat(scene.events().stream().filter(TokenAppended.class::isInstance))
          .extracting(it -> ((TokenAppended) it).token())
          .containsExactly("put ", "put ", "😀", "🚀");
    }
  }

  @Test
  void aWholeTextTakesThePlaceOfTokens() {
    try (var scene =
        play(step -> {
          step.token("draft");
          step.inputToken("que");
          step.output("result");
          step.token(" and more");
          step.inputToken("ry");
        })) {
      assertThat(step(scene).output()).isEqualTo("result and more");
      assertThat(step(scene).input()).isEqualTo("query");
    }
  }

  @Test
  void itLooksAsItIsTold() {
    try (var scene =
        play(step -> {
          step.token("half");
          step.language("sql");
          step.inputLanguage("java");
          step.icon("globe");
          step.rename("find");
          step.unfold(true);
          step.token(" and half");
        })) {
      Step step = step(scene);
      assertThat(step.look()).isEqualTo(new StepLook("sql", "java", true, true));
      assertThat(step.metadata()).isEqualTo(Map.of("icon", "globe"));
      assertThat(step.name()).isEqualTo("find");
      assertThat(step.output()).isEqualTo("half and half");
    }
  }

  @Test
  void itsInputCanBeHidden() {
    try (var scene = play(OpenStep::hideInput)) {
      assertThat(step(scene).look().showInput()).isNull();
    }
  }

  @Test
  void itShowsElements() {
    try (var scene = play(step -> step.show(Element.text("a", "x")))) {
      List<ShownElement> elements = scene.chat.log().state().elements();
      assertThat(elements).extracting(ShownElement::stepId).containsExactly(step(scene).id());
    }
  }

  @Test
  void aRemovedStepTakesNothingMore() {
    try (var scene =
        play(step -> {
          step.remove();
          assertThatThrownBy(() -> step.token("x")).isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> step.icon("x")).isInstanceOf(IllegalStateException.class);
          step.show(Element.text("a", "x"));
        })) {
      assertThat(scene.steps()).noneMatch(step -> step.type() == StepType.TOOL);
      assertThat(scene.chat.files().isEmpty()).isTrue();
      assertThat(scene.runStep().error()).isFalse();
    }
  }
}
