package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers may come from superclasses and interfaces, from sources and from libraries. */
class InheritanceTest {

  private static final String IMPORTS =
      """
      import dev.parley.annotations.*;
      import dev.parley.message.Message;
      """;

  @TempDir private Path library;

  @Test
  void anOverriddenHandlerIsOneHandler() {
    assertThat(
            table(
                """
                interface Answering { @OnMessage default void answer() {} }
                abstract class Base implements Answering {
                  @Override @OnMessage public void answer() {}
                }
                @Agent class EchoAgent extends Base { @Override public void answer() {} }
                """))
        .containsOnlyOnce("onMessage(\"answer\"");
  }

  @Test
  void theMoreSpecificInterfaceCounts() {
    assertThat(
            table(
                """
                interface Old { @OnMessage default void answer() {} }
                interface New extends Old { @Override @OnMessage default void answer() {} }
                @Agent class EchoAgent implements Old, New {}
                """))
        .containsOnlyOnce("onMessage(\"answer\"");
  }

  @Test
  void aSuperclassCanBeWhatAnInterfaceAsksFor() {
    assertThat(
            table(
                """
                interface Answering { @OnMessage String answer(Message message); }
                class Base { public String answer(Message message) { return ""; } }
                @Agent class EchoAgent extends Base implements Answering {}
                """))
        .containsOnlyOnce("onMessage(\"answer\"");
  }

  @Test
  void aTypeParameterIsWhatTheAgentChose() {
    assertThat(
            table(
                """
                abstract class Base<M, R> { @OnMessage abstract R answer(M message); }
                @Agent class EchoAgent extends Base<Message, String> {
                  @Override String answer(Message message) { return ""; }
                }
                """))
        .contains("call.send(agent.answer(call.message()))");
  }

  @Test
  void blockingCountsForOverridingMethodsToo() {
    assertThat(
            table(
                """
                interface Heavy { @Blocking void answer(); }
                @Agent class EchoAgent implements Heavy {
                  @OnMessage @Override public void answer() {}
                }
                """))
        .contains("onMessage(\"answer\", BLOCKING");
  }

  @Test
  void aStaticMethodOfAnInterfaceIsNotInherited() {
    assertThat(
            table(
                """
                interface Tools { @Blocking static void work() {} }
                @Agent class EchoAgent implements Tools { @OnMessage void answer() {} }
                """))
        .doesNotContain("work");
  }

  @Test
  void anInheritedAndAnOwnHandlerOfOneEventAreToldInTheAgent() {
    Compilation compilation =
        process(
            """
            class Base { @OnMessage void answer() {} }
            @Agent class EchoAgent extends Base { @OnMessage void reply() {} }
            """);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(Javac.message(compilation.errors().getFirst()))
        .startsWith("[PLY103] Base.answer() handles @OnMessage, and so does reply()");
    assertThat(compilation.errors().getFirst().getLineNumber()).isEqualTo(4);
  }

  @Test
  void classesMadeToBeExtendedAreLeftAlone() {
    Compilation compilation =
        process(
            """
            interface Answering { @OnMessage default void answer() {} @Blocking void work(); }
            abstract class Base { @OnMessage void answer() {} @Blocking void work() {} }
            """);

    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void aClassThatAnAgentExtendsIsLeftAlone() {
    Compilation compilation =
        process(
            """
            class Base { @OnMessage void answer() {} @Blocking void work() {} }
            @Agent class EchoAgent extends Base {}
            """);

    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void anAnnotationOnARecordsComponentIsToldOnce() {
    Compilation compilation =
        process(
            """
            @Agent record EchoAgent(@OnMessage String text) {
              EchoAgent() { this(""); }
              @OnStop void stop() {}
            }
            """);

    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(Javac.message(compilation.errors().getFirst()))
        .startsWith("[PLY113] text is a record component");
  }

  @Test
  void handlersComeFromALibrary() throws IOException {
    Compilation compilation =
        withLibrary(
            "public class Base { @OnMessage public String answer(Message m) { return \"\"; } }",
            "@Agent class EchoAgent extends library.Base {}");

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).get("EchoAgentDispatch.java"))
        .contains("agent.answer(call.message())");
  }

  @Test
  void aMistakeInALibraryIsToldAtTheAgent() throws IOException {
    Compilation compilation =
        withLibrary(
            "public class Base { @OnMessage protected void answer(String text) {} }",
            "@Agent class EchoAgent extends library.Base {}");

    assertThat(compilation.errors())
        .extracting(Javac::message)
        .anyMatch(each -> each.startsWith("[PLY112] Base.answer(String) is protected"))
        .anyMatch(each -> each.startsWith("[PLY104] Base.answer(String) takes a String"))
        .hasSize(2);
    assertThat(compilation.errors()).allMatch(each -> each.getLineNumber() == 3);
  }

  private String table(String source) {
    Compilation compilation = process(source);

    assertThat(compilation.diagnostics()).isEmpty();
    return Javac.generated(compilation).getOrDefault("EchoAgentDispatch.java", "");
  }

  private static Compilation process(String source) {
    return Javac.process("EchoAgent.java", IMPORTS + source);
  }

  private Compilation withLibrary(String base, String agent) throws IOException {
    Path source = library.resolve("Base.java");
    Files.writeString(source, "package library;\n" + IMPORTS + base);
    String classPath = System.getProperty("java.class.path");
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-proc:none",
            "-cp",
            classPath,
            "-d",
            library.toString(),
            source.toString());
    List<File> entries =
        Stream.concat(
                Stream.of(library.toString()),
                Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(classPath))
            .map(File::new)
            .toList();
    return javac()
        .withProcessors(new AgentProcessor())
        .withClasspath(entries)
        .compile(Javac.files(Map.of("EchoAgent.java", IMPORTS + agent)));
  }
}
