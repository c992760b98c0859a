package dev.parley.example.ferry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.element.ShownElement;
import dev.parley.testing.AgentTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FerryAgentTest {
  private final AgentTester chat = AgentTester.open(FerryAgentMain.AGENT);

  @AfterEach
  void leave() {
    chat.close();
  }

  @Test
  void showsTheSeatsThatAreBooked() {
    choose("2B", "2C");

    assertThat(chat.reply()).isEqualTo("Have a good journey!");
    assertThat(chat.state().elements())
        .singleElement()
        .extracting(ShownElement::props)
        .isEqualTo(
            Map.of(
                "rows",
                6,
                "letters",
                "ABCD",
                "most",
                4,
                "taken",
                List.of("1A", "1B", "2B", "2C", "3D", "4C"),
                "chosen",
                List.of("2B", "2C"),
                "booked",
                true));
  }

  @Test
  void sellsNoSeatTwice() {
    choose("1A");

    assertThat(chat.reply()).isEqualTo("Somebody was faster. Choose again.");
  }

  @Test
  void allChatsSellSeatsOfOneBoat() {
    var services = new FerryServices();
    assertThat(services.boat().sell(List.of("2B"))).isTrue();
    try (var late = AgentTester.open(FerryAgentMain.with(_ -> services))) {
      choose(late, "2A", "2B");

      assertThat(late.reply()).isEqualTo("Somebody was faster. Choose again.");
      assertThat(services.boat().taken()).doesNotContain("2A");
    }
  }

  @Test
  void sellsNoSeatThatIsNone() {
    choose("9Z");

    assertThat(chat.reply()).isEqualTo("There are no such seats.");
  }

  private void choose(String... seats) {
    choose(chat, seats);
  }

  private static void choose(AgentTester chat, String... seats) {
    chat.say("Como");
    assertThat(chat.question()).isEqualTo("Which seats to Como?");
    chat.fill(Map.of("chosen", List.of(seats)));
  }
}
