package dev.parley.example.showcase;

import dev.parley.annotations.Select;
import dev.parley.annotations.Slider;
import dev.parley.annotations.Switch;
import dev.parley.annotations.TextInput;
import dev.parley.chat.Chat;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Starter;
import java.math.BigDecimal;
import java.util.List;

/** What people are offered before they say anything, and what they have made of it. */
final class Offered {
  private Offered() {}

  static List<Command> commands(Chat chat, Taste taste) {
    return List.of(
        new Command("settings", _ -> chat.send(taste.described())),
        new Command("profile", _ -> chat.send("profile " + chat.profile())));
  }

  static List<Starter> starters() {
    return List.of(
        new Starter("Say hi", "echo hi from starter"),
        new Starter("Run steps", "steps").withIcon("/public/hello.txt"),
        new Starter("Find cats", "cats").withCommand("Search"));
  }

  static List<ChatProfile> profiles() {
    return List.of(
        new ChatProfile("Alpha", "The **first** one")
            .asDefault()
            .withStarters(new Starter("Alpha start", "echo from alpha")),
        new ChatProfile("Beta", "The second one")
            .withStarters(new Starter("Beta start", "echo from beta")));
  }

  /** What people can set. */
  record Taste(
      @Slider(min = 0, max = 1, step = 0.1, initial = 0.5) BigDecimal temperature,
      @Select({"alpha", "beta"}) String model,
      @Switch boolean verbose,
      @TextInput(initial = "Zed") String nick) {

    String described() {
      return "settings: model=%s nick=%s temperature=%s verbose=%s"
          .formatted(model, nick, temperature.stripTrailingZeros().toPlainString(), verbose);
    }
  }
}
