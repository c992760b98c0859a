package dev.parley.example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.action.Action;
import dev.parley.testing.AgentTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskAgentTest {
  private final AgentTester chat = AgentTester.open(DeskAgentDispatch.TABLE);

  @AfterEach
  void leave() {
    chat.close();
  }

  @Test
  void sendsSomebodyAtOnceWhenItIsUrgent() {
    chat.say("The lift is stuck");

    assertThat(chat.question()).isEqualTo("In which room?");
    chat.answer("7");
    assertThat(chat.question()).isEqualTo("Is it urgent?");
    chat.choose("now");

    assertThat(chat.reply()).isEqualTo("Somebody is on the way to room 7.");
  }

  @Test
  void booksTheTimeThatIsClicked() {
    offerHours("The lamp is dim");

    assertThat(chat.click(button("10:00"))).isEqualTo("Booked for 10:00.");
    assertThat(chat.reply()).isEqualTo("10:00, room 7: The lamp is dim");
    assertThat(chat.state().actions()).extracting(Action::label).containsExactly("9:00", "11:00");
  }

  @Test
  void booksNoTimeTwice() {
    offerHours("The lamp is dim");
    offerHours("The door creaks");

    assertThat(chat.click(button("9:00"))).isEqualTo("Booked for 9:00.");
    assertThat(chat.click(button("9:00"))).isEqualTo("Somebody comes at 9:00 already.");
    assertThat(chat.replies()).isEmpty();
  }

  private void offerHours(String problem) {
    chat.say(problem);
    chat.answer("7");
    chat.choose("later");
    assertThat(chat.reply()).isEqualTo("When shall somebody come to room 7?");
  }

  private Action button(String label) {
    return chat.state().actions().stream()
        .filter(action -> action.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
