package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sources that somebody is in the middle of writing: the processor does not throw, and writes
 * nothing that the compiler complains about. {@code -Dmutations=10000} tries more of them.
 */
class MutationTest {

  private static final int SAMPLE = Integer.getInteger("mutations", 60);
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|@?\\w+|\\s+|/\\*(?s:.*?)\\*/|.");

  private static final List<String> OTHERS =
      List.of(
          "@OnMessage",
          "@OnStop",
          "@OnChatStart",
          "@OnChatEnd",
          "@OnAction",
          "@OnAction(\"\")",
          "@OnAppStart",
          "@PasswordAuth",
          "@OnAudioStart",
          "@Blocking",
          "@Agent",
          "private",
          "static",
          "abstract",
          "final",
          "int",
          "String",
          "Message",
          "Unknown",
          "T",
          "<T>",
          "void",
          "class",
          "interface",
          "record",
          "enum",
          "extends",
          "...",
          "[]",
          "?",
          "@Override",
          "null");

  static LongStream seeds() {
    return LongStream.range(0, SAMPLE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theProcessorDoesNotThrow(long seed) {
    var random = new Random(seed);
    List<Path> agents = GoldensTest.agents();
    String source = Sources.read(agents.get(random.nextInt(agents.size())));
    String mutated = mutated(source, random);
    String path = Sources.pathOf("Mutated.java", mutated);

    Throwable thrown = catchThrowable(() -> compile(path, mutated));

    // javac's own parser stumbles now and then; what a processor throws comes as a cause.
    if (!(thrown instanceof RuntimeException) || thrown.getCause() != null) {
      assertThat(thrown).as(mutated).isNull();
    }
  }

  private static void compile(String path, String source) {
    Compilation compilation = Javac.process(Map.of(path, source), List.of());

    // The compiler has no reason to complain about what is generated, whatever the author wrote.
    assertThat(compilation.errors())
        .filteredOn(error -> error.getSource() != null)
        .allMatch(error -> error.getSource().getName().endsWith("Mutated.java"));
  }

  private static String mutated(String source, Random random) {
    var tokens = new ArrayList<String>();
    TOKEN.matcher(source).results().forEach(token -> tokens.add(token.group()));
    int body = Math.max(0, tokens.indexOf("@Agent") - 1);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = body + random.nextInt(tokens.size() - body);
      switch (random.nextInt(4)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.set(at, OTHERS.get(random.nextInt(OTHERS.size())));
        case 2 -> tokens.add(at, OTHERS.get(random.nextInt(OTHERS.size())) + " ");
        default -> tokens.set(at, tokens.get(body + random.nextInt(tokens.size() - body)));
      }
    }
    return String.join("", tokens);
  }
}
