package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sources that somebody is in the middle of writing: the processor does not throw, and writes
 * nothing that the compiler complains about. {@code -Dmutations=10000} tries more of them, {@code
 * -Dmutations.first=200} others.
 */
class MutationTest {

  private static final int SAMPLE = Integer.getInteger("mutations", 200);
  private static final int FIRST = Integer.getInteger("mutations.first", 0);
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
    return LongStream.range(FIRST, FIRST + SAMPLE);
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

    Set<String> others = others(compilation.errors());
    if (others.isEmpty()) {
      return;
    }
    // What the compiler says, it would say as well had somebody written the generated files.
    assertThat(others).allMatch(error -> error.startsWith("Mutated.java") || error.startsWith("-"));
    var sources = new TreeMap<>(Javac.generated(compilation));
    sources.put(path, source);
    Compilation byHand =
        javac().withOptions("-proc:none", "-Xmaxerrs", "1000").compile(Javac.files(sources));
    assertThat(others(byHand.errors())).containsAll(others);
  }

  /** Returns the errors that are not ours, each with its place. */
  private static Set<String> others(List<Diagnostic<? extends JavaFileObject>> errors) {
    return errors.stream()
        .filter(error -> !Javac.message(error).startsWith("[PLY"))
        .map(error ->
            (error.getSource() == null ? "-" : Path.of(error.getSource().getName()).getFileName())
                + ":"
                + error.getLineNumber()
                + ": "
                + error.getCode())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String mutated(String source, Random random) {
    var tokens = new ArrayList<String>();
    TOKEN.matcher(source).results().forEach(token -> tokens.add(token.group()));
    int body = random.nextInt(5) == 0 ? 0 : Math.max(0, tokens.indexOf("@Agent") - 1);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = body + random.nextInt(tokens.size() - body);
      int other = body + random.nextInt(tokens.size() - body);
      switch (random.nextInt(8)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.set(at, OTHERS.get(random.nextInt(OTHERS.size())));
        case 2 -> tokens.add(at, OTHERS.get(random.nextInt(OTHERS.size())) + " ");
        case 3 -> tokens.set(at, tokens.get(other));
        case 4 -> Collections.swap(tokens, at, other);
        case 5 -> Collections.swap(tokens, like("@", at, tokens), like("@", other, tokens));
        case 6 -> tokens.remove(like(random.nextBoolean() ? "@" : "{", at, tokens));
        default -> tokens.set(like("\"", at, tokens), random.nextBoolean() ? "\" \"" : "null");
      }
    }
    return String.join("", tokens);
  }

  /** Returns where the next token is that begins so, or the place itself if there is none. */
  private static int like(String start, int at, List<String> tokens) {
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i).startsWith(start)) {
        return i;
      }
    }
    return at;
  }
}
