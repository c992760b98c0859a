package dev.parley.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AppTest {

  private static final AppOption MODE = option("mode", "open");

  private final List<String> closed = new ArrayList<>();

  /** A service that this module's tests provide twice. */
  public interface Twice {}

  /** A service that nobody provides. */
  public interface Never {}

  /** A service that is provided once. */
  public interface Once {}

  /** Provides what there is one of. */
  public static final class TheOnly implements Once, Closeable {
    static int closings;

    @Override
    public void close() {
      closings++;
    }
  }

  /** Provides what there are two of. */
  public static final class First implements Twice {}

  /** Provides what there are two of. */
  public static final class Second implements Twice {}

  @Test
  void givesAnOptionItsValueOrItsDefault() {
    var descriptor = AppDescriptor.of(List.of(agent("Shop", MODE, option("currency", "EUR"))));

    try (var app = new App(descriptor, Map.of("mode", "closed"))) {
      assertThat(app.name()).isEqualTo("Shop");
      assertThat(app.option("mode")).isEqualTo("closed");
      assertThat(app.option("currency")).isEqualTo("EUR");
    }
  }

  @Test
  void namesItsOptionsToWhoAsksForAnother() {
    try (var app = App.of(agent("Shop", MODE))) {
      assertThatThrownBy(() -> app.option("mood"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the application has no option 'mood'; its options are [mode]");
    }
  }

  @Test
  void closesWhatItKeepsInReverseAndOnce() {
    try (var app = App.of(agent("Shop"))) {
      AutoCloseable first = app.keep(closing("first"));
      app.keep(closing("second"));
      app.keep(first);
      assertThat(app.keep("a text")).isEqualTo("a text");
    }

    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void goesOnClosingAfterAFailure() {
    try (var app = App.of(agent("Shop"))) {
      app.keep(closing("first"));
      app.keep(
          (AutoCloseable)
              () -> {
                throw new IllegalStateException("stuck");
              });
    }

    assertThat(closed).containsExactly("first");
  }

  @Test
  void closesAtOnceWhatComesTooLate() {
    var app = App.of(agent("Shop"));
    app.close();

    app.keep(closing("late"));

    assertThat(closed).containsExactly("late");
  }

  @Test
  void keepsTheOneServiceThatALoaderFinds() {
    int before = TheOnly.closings;

    try (var app = App.of(agent("Shop"))) {
      assertThat(app.only(ServiceLoader.load(Once.class))).isInstanceOf(TheOnly.class);
    }

    assertThat(TheOnly.closings).isEqualTo(before + 1);
  }

  @Test
  void refusesToChooseAmongServices() {
    try (var app = App.of(agent("Shop"))) {
      assertThatThrownBy(() -> app.only(ServiceLoader.load(Twice.class)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("finds more than one provider")
          .hasMessageContaining("First")
          .hasMessageContaining("Second");
      assertThatThrownBy(() -> app.only(ServiceLoader.load(Never.class)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Never")
          .hasMessageContaining("finds no provider");
    }
  }

  @Test
  void takesAnOptionOfSeveralAgentsOnce() {
    var app =
        AppDescriptor.of(
            List.of(agent("Shop", MODE, option("currency", "EUR")), agent("Echo", MODE)));

    assertThat(app.name()).isEqualTo("Shop, Echo");
    assertThat(app.options()).extracting(AppOption::name).containsExactly("mode", "currency");
  }

  @Test
  void refusesAnOptionThatAgentsDeclareDifferently() {
    assertThatThrownBy(() ->
            AppDescriptor.of(List.of(agent("Shop", MODE), agent("Echo", option("mode", "auth")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The agents Shop and Echo declare the option 'mode' differently:"
                + " declare it in the same words, or under another name.");
  }

  @Test
  void sharesAPoolThatAgentsDeclareInTheSameWordsOnly() {
    AgentDescriptor one = agent("Shop").with(new WorkPool("gpu", 2, 10));
    AgentDescriptor same = agent("Echo").with(new WorkPool("gpu", 2, 10));
    AgentDescriptor other = agent("Poet").with(new WorkPool("gpu", 4, 10));

    assertThat(AppDescriptor.of(List.of(one, same)).pools()).hasSize(1);
    assertThatThrownBy(() -> AppDescriptor.of(List.of(one, other)))
        .hasMessageStartingWith("The agents Shop and Poet declare the pool 'gpu' differently");
  }

  @Test
  void refusesTwoAgentsOfOneName() {
    assertThatThrownBy(() -> AppDescriptor.of(List.of(agent("Echo"), agent("Echo"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@Agent(name = …)");
  }

  private static AgentDescriptor agent(String name, AppOption... options) {
    AgentDescriptor agent = AgentDescriptor.named(name);
    for (AppOption option : options) {
      agent = agent.with(option);
    }
    return agent;
  }

  private static AppOption option(String name, String defaultValue) {
    return new AppOption(name, "What it is.", defaultValue, List.of(), "");
  }

  private AutoCloseable closing(String name) {
    return () -> closed.add(name);
  }
}
