package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** How the processor behaves in other people's builds. */
class GuestTest {

  private static final String ECHO = Sources.read(Sources.ECHO);

  @Test
  void javacFindsItByItself() {
    assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
        .contains(AgentProcessor.class, AgentsProcessor.class);
  }

  @Test
  void itLeavesTheAnnotationsToOthers() {
    var other = new Other();

    var compilation =
        javac()
            .withProcessors(new AgentProcessor(), other)
            .compile(Javac.files(Map.of("dev/parley/example/echo/EchoAgent.java", ECHO)));

    assertThat(compilation.errors()).isEmpty();
    assertThat(other.called).isTrue();
  }

  @Test
  void mainClassesCanBeLeftOut() {
    Compilation compilation =
        Javac.process(
            Map.of("dev/parley/example/echo/EchoAgent.java", ECHO), List.of("-Aparley.main=false"));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).keySet())
        .containsExactly(
            "dev/parley/example/echo/EchoAgentAsync.java",
            "dev/parley/example/echo/EchoAgentDispatch.java");
  }

  @Test
  void optionsOfOthersAreLeftToThem() {
    Compilation compilation =
        Javac.process(
            Map.of("dev/parley/example/echo/EchoAgent.java", ECHO), List.of("-Amapper.mode=fast"));

    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void aWarningCanBeSuppressedWhereItIs() {
    String source =
        """
        @dev.parley.annotations.Agent
        @SuppressWarnings("PLY127")
        class EchoAgent {}
        """;

    assertThat(Javac.process("EchoAgent.java", source).diagnostics()).isEmpty();
  }

  /** Takes the processor's place before it, to see what it was given. */
  @SupportedAnnotationTypes("dev.parley.annotations.*")
  private static final class Other extends AbstractProcessor {

    private boolean called;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      called |= !annotations.isEmpty();
      return false;
    }
  }
}
