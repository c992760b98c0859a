package dev.parley.example.rally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RallyAgentTest {
  private final AgentTester chat = AgentTester.open(RallyAgentDispatch.TABLE);

  @AfterEach
  void leave() {
    chat.close();
  }

  @Test
  void tellsWhoHasItCheapest() {
    chat.say("a globe");

    assertThat(chat.reply()).matches("(Attic|Bazaar|Drawer) has it for \\d+\\.\\d\\d\\.");
    assertThat(chat.steps()).filteredOn(step -> step.name().equals("price")).hasSize(4);
    assertThat(chat.steps())
        .filteredOn(Step::error)
        .extracting(Step::output)
        .containsExactly("The cellar is closed.");
  }

  @Test
  void showsHowFarTheShopsAre() {
    chat.say("a globe");
    chat.reply();

    assertThat(chat.elements()).hasSize(1);
    assertThat(chat.content(chat.elements().getFirst()))
        .asString(UTF_8)
        .contains("\"status\":\"All have answered\"")
        .contains("{\"title\":\"Attic\",\"status\":\"done\"")
        .contains("{\"title\":\"Cellar\",\"status\":\"failed\"");
  }

  @Test
  void asksNobodyAnyMoreWhenItIsStopped() {
    chat.say("a globe");
    chat.stop();

    assertThat(chat.replies()).contains("As you like. I ask nobody any more.");
    assertThat(chat.elements()).isEmpty();
    assertThat(chat.steps())
        .filteredOn(step -> step.type() == StepType.TOOL)
        .allMatch(step -> step.time().end() != null);
  }
}
