package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an author's names and texts are, generated code is formatted as people format theirs.
 */
class GeneratedLayoutTest {

  private static final int AGENTS = 12;
  private static final List<String> TYPES =
      List.of("int", "String", "byte[]", "List<String>", "Map<String, List<Integer>>");
  private static final List<String> EXCEPTIONS =
      List.of(
          "Exception",
          "CloneNotSupportedException",
          "InterruptedException",
          "java.net.URISyntaxException");
  private static final String WORDS = "plain words of unequal length, again and again; ";

  static Stream<Long> seeds() {
    return IntStream.range(0, AGENTS).mapToObj(Long::valueOf);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFormatterHasNothingToDo(long seed) throws Exception {
    Compilation compilation =
        Javac.process(Map.of("demo/WideAgent.java", agent(new Random(seed))), List.of());

    assertThat(compilation.errors()).isEmpty();
    for (String text : Javac.generated(compilation).values()) {
      assertThat(new Formatter().formatSource(text)).isEqualTo(text);
      assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }
  }

  private static String agent(Random random) {
    var source = new StringBuilder("package demo;\n");
    source.append("import dev.parley.annotations.*;\nimport java.util.*;\n");
    source.append("import dev.parley.action.Action;\nimport dev.parley.agent.App;\n");
    source.append("import dev.parley.auth.Credentials;\nimport dev.parley.user.User;\n");
    source.append("import java.util.concurrent.CompletionStage;\n");
    source.append("import dev.parley.chat.Chat;\nimport dev.parley.message.Message;\n");
    source.append(
        "@Agent(title = \"%s\", description = \"%s\", options = {"
            .formatted(text(random, 60), text(random, 300)));
    for (int i = 0; i < 3; i++) {
      source.append(
          "@AppOption(name = \"option%d\", description = \"%s\", values = {\"\", \"%s\"}),"
              .formatted(i, text(random, 150), text(random, 60)));
    }
    source.append("})\nclass WideAgent {\n");
    source.append(
        "  @OnMessage String %s(Message message, Chat chat, WideAgentAsync async) { return \"\"; }\n"
            .formatted(name(random, 60)));
    source.append("  @OnStop void %s(Chat chat) {}\n".formatted(name(random, 60)));
    source.append("  @OnAppStart static void %s(App app) {}\n".formatted(name(random, 60)));
    source.append(
        "  @PasswordAuth static CompletionStage<User> %s(Credentials it) { return null; }\n"
            .formatted(name(random, 60)));
    source.append(
        "  @OnAction({\"%s\", \"%s\", \"%s\"}) String %s(Action action) { return null; }\n"
            .formatted(name(random, 40), name(random, 12), name(random, 60), name(random, 30)));
    source.append(
        "  @OnAction(\"%s\") void %s(Action action, Chat chat) {}\n"
            .formatted(name(random, 60), name(random, 60)));
    for (int i = 0; i < 16; i++) {
      source.append(work(random));
    }
    return source.append("}\n").toString();
  }

  private static String work(Random random) {
    String step = "@Step(name = \"" + text(random, 40) + "\", autoCollapse = true)";
    var thrown = new ArrayList<>(EXCEPTIONS);
    Collections.shuffle(thrown, random);
    return "  /** %s. */\n  %s %s %s(%s) throws %s { throw new RuntimeException(); }\n"
        .formatted(
            "A" + text(random, 80).strip(),
            List.of("@Blocking", step, "@Blocking " + step).get(random.nextInt(3)),
            TYPES.get(random.nextInt(TYPES.size())),
            name(random, 30),
            parameters(random),
            String.join(", ", thrown.subList(0, 1 + random.nextInt(4))));
  }

  private static String parameters(Random random) {
    var parameters = new StringBuilder();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      parameters.append(i == 0 ? "" : ", ").append(TYPES.get(random.nextInt(TYPES.size())));
      parameters.append(' ').append(name(random, 20)).append(i);
    }
    return parameters.toString();
  }

  private static String name(Random random, int longest) {
    int length = 3 + random.nextInt(longest - 3);
    return random
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .concat("X");
  }

  private static String text(Random random, int longest) {
    int length = random.nextInt(longest);
    return WORDS.repeat(1 + length / WORDS.length()).substring(0, length).strip();
  }
}
