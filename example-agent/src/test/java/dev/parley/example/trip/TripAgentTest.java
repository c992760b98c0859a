package dev.parley.example.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.step.StepType;
import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripAgentTest {

  @Test
  void beginsWithItsTools() {
    try (var chat = AgentTester.open(TripAgentDispatch.TABLE)) {
      assertThat(chat.reply()).contains("`distance`: Tells how", "`route`: Finds the");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "distance {'from': 'OSLO', 'to': 'ROME'} | 2007",
        "distance {'from': 'OSLO', 'to': 'OSLO'} | 0",
        "route {'start': 'OSLO', 'others': ['ROME', 'BERLIN']} "
            + "| {'stops':['OSLO','BERLIN','ROME','OSLO'],'kilometres':4029}",
        "days {'route': {'stops': ['OSLO', 'ROME', 'OSLO'], 'kilometres': 4014}} | 11"
      })
  void answersWithWhatTheToolGives(String call, String answer) {
    assertThat(answer(call)).isEqualTo(answer.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "walk {} | there is no tool walk: there are distance, route, days",
        "distance {'from': 'OSLO'} | distance was not called: to is missing",
        "distance {'from': 'OSLO', 'to': 'Rom'} | distance was not called: to is \"Rom\", "
            + "and must be one of ATHENS, BERLIN, DUBLIN, LISBON, OSLO, PARIS, ROME, WARSAW"
      })
  void saysHowToMendACall(String call, String answer) {
    assertThat(answer(call)).isEqualTo(answer);
  }

  @Test
  void showsEachCallAsAStep() {
    try (var chat = AgentTester.open(TripAgentDispatch.TABLE)) {
      chat.say("route {\"start\": \"OSLO\", \"others\": [\"ROME\"]}");
      chat.reply();

      assertThat(chat.steps())
          .filteredOn(step -> step.name().equals("route"))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.type()).isEqualTo(StepType.TOOL);
            assertThat(step.input()).contains("OSLO", "ROME");
            assertThat(step.output()).contains("4014");
          });
    }
  }

  private static String answer(String call) {
    try (var chat = AgentTester.open(TripAgentDispatch.TABLE)) {
      chat.say(call.replace('\'', '"'));
      return chat.reply();
    }
  }
}
