package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.server.lifecycle.LaunchCommand;
import dev.parley.server.lifecycle.LaunchRequest;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows the runtime by name only; this test depends on both. */
class RuntimeNamesTest {

  static List<ClassName> names() throws IllegalAccessException {
    var names = new ArrayList<ClassName>();
    for (Field field : RuntimeNames.class.getFields()) {
      if (field.getType() == ClassName.class) {
        names.add((ClassName) field.get(null));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTypeExists(ClassName name) throws ClassNotFoundException {
    assertThat(Class.forName(name.reflectionName()).getCanonicalName())
        .isEqualTo(name.canonicalName());
  }

  @ParameterizedTest
  @EnumSource
  void anEventHasItsRowAndItsArguments(Event event) {
    String arguments =
        event.brings().stream()
            .map(argument -> argument.type() + " x = call." + argument.accessor())
            .map(statement -> "{ " + statement + "(); }")
            .reduce("", String::concat);
    String source =
        """
        class Probe {
          Object row =
              dev.parley.agent.DispatchTable.<Probe>%s(
                  %s"x", dev.parley.agent.ThreadKind.VIRTUAL, %s -> {%s});
        }
        """
            .formatted(
                event.row(),
                event == Event.ACTION ? "\"go\", " : "",
                event.isInChat() ? "(agent, call)" : "call",
                arguments);

    assertThat(Javac.compile(Map.of("Probe.java", source)).diagnostics()).isEmpty();
  }

  @Test
  void theServersOptionsAreReserved() {
    var command =
        new LaunchCommand(AppDescriptor.of(List.of(AgentDescriptor.named("Any"))), Map.of());
    var help = ((LaunchRequest.Print) command.read("--help")).text();

    Stream<String> options =
        Pattern.compile("--([a-z-]+)").matcher(help).results().map(found -> found.group(1));

    assertThat(RuntimeNames.OPTIONS).containsAll(options.toList());
  }

  @Test
  void anOptionIsMadeInTheOrderOfItsParts() {
    var option = new AppOption("name", "description", "default", List.of("value"), "ENVIRONMENT");

    assertThat(option.name()).isEqualTo("name");
    assertThat(option.description()).isEqualTo("description");
    assertThat(option.defaultValue()).isEqualTo("default");
    assertThat(option.values()).containsExactly("value");
    assertThat(option.environment()).isEqualTo("ENVIRONMENT");
  }
}
