package dev.parley.example.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.Test;

class WorkAgentTest {

  @Test
  void wrappersCarryWhateverTheMethodTakesAndGives() {
    assertThat(answer("shapes")).isEqualTo("6 x none null h");
  }

  @Test
  void theFutureFailsWithWhatTheMethodThrows() {
    assertThat(answer("failure")).isEqualTo("IOException: there is no nothing");
  }

  @Test
  void aTimeLimitThatNobodyMindsIsAnErrorInTheChat() {
    assertThatThrownBy(() -> answer("slow"))
        .hasMessageContaining("The agent took longer than 50 ms and gave up.")
        .hasMessageContaining("WorkAgent.slow took longer than 50 ms");
  }

  @Test
  void stepsAreShownInsideOfTheHandlersAlsoFromThePool() {
    try (var chat = AgentTester.open(WorkAgentDispatch.TABLE)) {
      chat.say("steps");
      assertThat(chat.reply()).isEqualTo("aab");

      Step work = step(chat, "Work");
      assertThat(work.type()).isEqualTo(StepType.TOOL);
      assertThat(work.input()).isEqualTo("steps");
      assertThat(work.output()).isEqualTo("aab");
      Step read = step(chat, "read");
      assertThat(read.parentId()).isEqualTo(work.id());
      assertThat(read.type()).isEqualTo(StepType.RETRIEVAL);
      assertThat(read.input()).isEqualTo("a");
      assertThat(read.output()).isEqualTo("aa");
      assertThat(step(chat, "hash").parentId()).isEqualTo(work.id());
      assertThat(step(chat, "hash").output()).isEqualTo("b");
    }
  }

  @Test
  void aStepThatFailsSaysWhyAndSoDoesTheOneAroundIt() {
    try (var chat = AgentTester.open(WorkAgentDispatch.TABLE)) {
      chat.say("anything");
      assertThatThrownBy(chat::reply).hasMessageContaining("Something went wrong in the agent.");

      for (String name : new String[] {"read", "Work"}) {
        assertThat(step(chat, name).error()).isTrue();
        assertThat(step(chat, name).output()).isEqualTo("there is no nothing");
      }
    }
  }

  private static String answer(String text) {
    try (var chat = AgentTester.open(WorkAgentDispatch.TABLE)) {
      chat.say(text);
      return chat.reply();
    }
  }

  private static Step step(AgentTester chat, String name) {
    return chat.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + name + " in " + chat.steps()));
  }
}
