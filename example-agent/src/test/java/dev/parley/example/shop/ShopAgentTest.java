package dev.parley.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.UnmadeAgentException;
import dev.parley.chat.ChatSettings;
import dev.parley.testing.AgentTester;
import dev.parley.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopAgentTest {

  @Test
  void sellsWhatThereIs() {
    try (var chat = AgentTester.open(ShopAgentMain.AGENT)) {
      assertThat(chat.reply()).isEqualTo("What may it be? We have: apple, melon.");

      chat.say("melon");
      assertThat(chat.reply()).isEqualTo("Order 1: melon for 2.50. Together that is 2.50.");
      chat.say("apple");
      assertThat(chat.reply()).isEqualTo("Order 2: apple for 0.30. Together that is 2.80.");
      chat.say("pear");
      assertThat(chat.reply()).isEqualTo("We have no pear.");
    }
  }

  @Test
  void readsTheCatalogueThatTheCommandLineNames(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("pears"), "green pear 0.50\n");

    try (var chat = open(file)) {
      assertThat(chat.reply()).endsWith("green pear.");
    }
  }

  @Test
  void doesNotOpenWithoutItsCatalogue(@TempDir Path folder) {
    assertThatThrownBy(() -> open(folder.resolve("nowhere")))
        .isInstanceOf(UnmadeAgentException.class)
        .hasMessageStartingWith("Shop cannot start: ");
  }

  private static AgentTester open(Path catalogue) {
    return AgentTester.open(
        ShopAgentMain.AGENT,
        ChatSettings.standard().withOptions(Map.of("catalogue", catalogue.toString())),
        User.anonymous());
  }
}
