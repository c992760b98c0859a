package dev.parley.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.model.Event;
import dev.parley.processor.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual's tables of events say what the processor holds handlers to. */
class HandlersPageTest {

  private static final String PAGE = Sources.read(Sources.REFERENCE.resolve("handlers.md"));

  @ParameterizedTest
  @EnumSource
  void aRowSaysWhatAnEventBringsAndTakes(Event event) {
    String brings =
        event.brings().stream()
            .map(each -> "`" + each.type().simpleName() + "`")
            .collect(joining(", "));

    assertThat(section(event.isInChat() ? "In a chat" : "Outside of any chat"))
        .containsPattern(
            "(?m)^\\| `%s` \\| .* \\| %s \\| %s \\|$"
                .formatted(event.label(), brings, words(event.outcome())));
  }

  @ParameterizedTest
  @EnumSource
  void whatARowSaysMayBeReturnedIsExplained(Outcome outcome) {
    assertThat(section("What may be returned")).contains("\n| " + words(outcome) + " | `");
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case SENT -> "something to send";
      case ANSWER -> "an answer for whoever clicked";
      case ACCEPTANCE -> "whether they may";
      case ADMISSION -> "whom to let in";
      case STARTERS -> "starters";
      case STARTER_CATEGORIES -> "categories";
      case CHAT_PROFILES -> "profiles";
      case COMMANDS -> "commands";
      case MODES -> "modes";
      case NOTHING -> "nothing";
    };
  }

  private static String section(String heading) {
    return PAGE.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
  }
}
