package dev.parley.server.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.server.TestAgents;
import dev.parley.server.look.Look;
import dev.parley.server.security.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchCommandTest {

  @Test
  void nothingSaidStartsOnTheLoopbackAddress() {
    ServerConfig config = start();

    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8000);
    assertThat(config.allowedOrigins()).isEmpty();
    assertThat(config.headless()).isFalse();
    assertThat(config.dev()).isFalse();
    assertThat(config.options())
        .containsExactlyInAnyOrderEntriesOf(Map.of("model", "small", "greeting", ""));
  }

  @Test
  void flagsAreTaken() {
    ServerConfig config =
        start(
            "--host=0.0.0.0",
            "--port",
            "0",
            "--headless",
            "--dev",
            "--allow-origin",
            "https://a.example",
            "--allow-origin=http://b.example:81",
            "--model",
            "large",
            "--greeting",
            "Hello, world");

    assertThat(config.host()).isEqualTo("0.0.0.0");
    assertThat(config.port()).isZero();
    assertThat(config.headless()).isTrue();
    assertThat(config.dev()).isTrue();
    assertThat(config.allowedOrigins())
        .containsExactly(
            new Origin("https", "a.example", 443), new Origin("http", "b.example", 81));
    assertThat(config.options())
        .containsEntry("model", "large")
        .containsEntry("greeting", "Hello, world");
  }

  @Test
  void lookOfThePageIsDecided() {
    Look look =
        start(
                "--public=src",
                "--theme=dark",
                "--language=PT-br",
                "--allow-images=https://a.example",
                "--allow-images=http://b.example:81")
            .look();

    assertThat(look)
        .isEqualTo(
            new Look(
                Path.of("src"),
                "dark",
                "pt-BR",
                List.of(
                    new Origin("https", "a.example", 443), new Origin("http", "b.example", 81))));
    assertThat(start().look()).isEqualTo(Look.standard());
    assertThat(start("--language=gsw").look().language()).isEqualTo("gsw");
  }

  @Test
  void environmentGivesWhatNoFlagDoes() {
    var command = new LaunchCommand(TestAgents.WITH_OPTIONS, Map.of("POET_MODEL", "large"));

    assertThat(config(command.read()).options()).containsEntry("model", "large");
    assertThat(config(command.read("--model=small")).options()).containsEntry("model", "small");
  }

  @Test
  void emptyVariableIsAsGoodAsNone() {
    var command = new LaunchCommand(TestAgents.WITH_OPTIONS, Map.of("POET_MODEL", ""));

    assertThat(config(command.read()).options()).containsEntry("model", "small");
  }

  @Test
  void variableIsCheckedLikeAFlag() {
    var command = new LaunchCommand(TestAgents.WITH_OPTIONS, Map.of("POET_MODEL", "huge"));

    assertThat(command.read())
        .isEqualTo(new LaunchRequest.Refuse("POET_MODEL takes small, large, not 'huge'."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --prot 8001               | Unknown option --prot; did you mean --port? See --help.
          --modle=large             | Unknown option --modle; did you mean --model? See --help.
          --head-less               | Unknown option --head-less; did you mean --headless? See --help.
          --xyzzy                   | Unknown option --xyzzy; see --help.
          -p                        | Unknown option -p; see --help.
          serve                     | Unexpected argument 'serve'; see --help.
          --port                    | Missing required parameter for option '--port' (<port>).
          --port=eight              | --port takes a number from 0 to 65535, not 'eight'; 0 takes any free port.
          --port=65536              | --port takes a number from 0 to 65535, not '65536'; 0 takes any free port.
          --port=-1                 | --port takes a number from 0 to 65535, not '-1'; 0 takes any free port.
          --port=1 --port=2         | Option --port is given twice.
          --allow-origin=a.example  | --allow-origin takes an origin such as https://chat.example.com, not 'a.example'.
          --allow-origin=*          | --allow-origin takes an origin such as https://chat.example.com, not '*'.
          --allow-origin=http://a/  | --allow-origin takes an origin such as https://chat.example.com, not 'http://a/'.
          --theme=drak              | --theme takes light, dark or system, not 'drak'; did you mean dark?
          --theme=solarized         | --theme takes light, dark or system, not 'solarized'.
          --language=de_CH          | --language takes a language tag such as de or pt-BR, not 'de_CH'; did you mean de-CH?
          --language=german         | --language takes a language tag such as de or pt-BR, not 'german'; did you mean de?
          --language=Français       | --language takes a language tag such as de or pt-BR, not 'Français'; did you mean fr?
          --language=deu            | --language takes a language tag such as de or pt-BR, not 'deu'; did you mean de?
          --language=xq             | --language takes a language tag such as de or pt-BR, not 'xq'.
          --language=../de          | --language takes a language tag such as de or pt-BR, not '../de'.
          --allow-images=*          | --allow-images takes an origin such as https://images.example.com, not '*'.
          --allow-images=data://a   | --allow-images takes an origin such as https://images.example.com, not 'data://a'.
          --allow-images=https://a; | --allow-images takes an origin such as https://images.example.com, not 'https://a;'.
          --public=scr              | --public takes a folder, not 'scr'; did you mean src?
          --public=pom.xml          | --public takes a folder, not 'pom.xml'.
          --model=huge              | --model takes small, large, not 'huge'.
          """)
  void mistakesAreOneLineThatSaysWhatToDo(String line, String reason) {
    assertThat(read(line.split(" "))).isEqualTo(new LaunchRequest.Refuse(reason));
  }

  @Test
  void helpTellsOfEveryOption() {
    String help = ((LaunchRequest.Print) read("--help")).text();

    assertThat(help)
        .contains(
            "Poet [options]",
            "Writes 100% rhymes.",
            "--host",
            "127.0.0.1",
            "--port",
            "8000",
            "--headless",
            "--allow-origin",
            "--public",
            "--theme",
            "--language",
            "--allow-images",
            "--dev",
            "--help",
            "--version")
        .contains("--model", "Which model writes. One of small, large. Default: small.")
        .contains("POET_MODEL", "--greeting");
    assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void versionNamesAgentAndRuntime() {
    String version = ((LaunchRequest.Print) read("--version")).text();

    assertThat(version).matches("Poet on Parley \\d+\\.\\d+.*, Java 25.*");
  }

  @Test
  void helpWinsOverMistakesInValues() {
    assertThat(read("--port=x", "--help")).isInstanceOf(LaunchRequest.Print.class);
  }

  @Test
  void agentCannotTakeAnOptionOfTheServers() {
    AgentDescriptor greedy =
        AgentDescriptor.named("Greedy").with(new AppOption("port", "", "", List.of(), ""));

    assertThatThrownBy(() -> new LaunchCommand(AppDescriptor.of(List.of(greedy)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port");
  }

  private static LaunchRequest read(String... args) {
    return new LaunchCommand(TestAgents.WITH_OPTIONS, Map.of()).read(args);
  }

  private static ServerConfig start(String... args) {
    return config(read(args));
  }

  private static ServerConfig config(LaunchRequest request) {
    assertThat(request).isInstanceOf(LaunchRequest.Start.class);
    return ((LaunchRequest.Start) request).config();
  }
}
