package dev.parley.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's processors in the same compilation, in either order. */
class NeighboursTest {

  private static final String OURS =
      "javapoet|jspecify|sdk-annotations|parley-annotations"
          + "|sdk-processor.target.classes|parley-processor";

  private static final Map<String, String> WITH_LOMBOK =
      Map.of(
          "shop/Basket.java",
          """
          package shop;

          import lombok.Builder;
          import lombok.Value;

          /** What somebody wants to buy: Lombok writes its constructor and its methods. */
          @Value
          @Builder
          public class Basket {
            String thing;
            int count;
          }
          """,
          "shop/ShopAgent.java",
          """
          package shop;

          import dev.parley.annotations.Agent;
          import dev.parley.annotations.Blocking;
          import dev.parley.annotations.OnMessage;
          import dev.parley.chat.Chat;
          import dev.parley.message.Message;
          import lombok.Getter;
          import lombok.NoArgsConstructor;
          import lombok.SneakyThrows;

          /** Sells. */
          @Agent
          @Getter
          @NoArgsConstructor
          public class ShopAgent {
            private int sold;

            @OnMessage
            String answer(Message message, ShopAgentAsync async) {
              Basket basket = Basket.builder().thing(message.content()).count(1).build();
              return async.price(basket).join() + " for " + basket.getThing() + getSold();
            }

            @Blocking
            @SneakyThrows
            int price(Basket basket) {
              Thread.sleep(basket.getCount());
              return ++sold;
            }
          }
          """);

  private static final Map<String, String> WITH_LOMBOK_SERVICES =
      Map.of(
          "shop/Catalogue.java",
          """
          package shop;

          import lombok.Value;

          /** What there is. */
          @Value
          public class Catalogue {
            String name;
          }
          """,
          "shop/ShopServices.java",
          """
          package shop;

          import lombok.Getter;
          import lombok.experimental.Accessors;

          /** What the shop's agents need. */
          @Getter
          @Accessors(fluent = true)
          public class ShopServices {
            private final Catalogue catalogue = new Catalogue("all");
          }
          """,
          "shop/ShopAgent.java",
          """
          package shop;

          import dev.parley.annotations.Agent;
          import dev.parley.annotations.OnMessage;
          import lombok.RequiredArgsConstructor;

          /** Sells what the catalogue has. */
          @Agent(services = ShopServices.class)
          @RequiredArgsConstructor
          public class ShopAgent {
            private final Catalogue catalogue;

            @OnMessage
            String answer() {
              return catalogue.getName();
            }
          }
          """);

  private static final Map<String, String> WITH_MAPSTRUCT =
      Map.of(
          "shop/Order.java",
          """
          package shop;

          /** What is stored. */
          public record Order(String thing, int count) {}
          """,
          "shop/OrderView.java",
          """
          package shop;

          /** What is shown. */
          public record OrderView(String thing, int count) {}
          """,
          "shop/OrderMapper.java",
          """
          package shop;

          import org.mapstruct.Mapper;

          /** Implemented by a generated class. */
          @Mapper
          public interface OrderMapper {
            /** Returns what to show. */
            OrderView toView(Order order);
          }
          """,
          "shop/ShopAgent.java",
          """
          package shop;

          import dev.parley.annotations.Agent;
          import dev.parley.annotations.Blocking;
          import dev.parley.annotations.OnMessage;
          import dev.parley.message.Message;

          /** Sells, by a superclass that a processor writes. */
          @Agent
          public class ShopAgent extends OrderMapperImpl {
            @OnMessage
            String answer(Message message, ShopAgentAsync async) {
              return async.look(new Order(message.content(), 1)).join().thing();
            }

            @Blocking
            OrderView look(Order order) {
              return toView(order);
            }
          }
          """);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lombokWritesConstructorsAndMethods(boolean first) throws Exception {
    assertThat(compile(WITH_LOMBOK, "lombok", first)).isEmpty();
    assertThat(folder.resolve("classes/shop/ShopAgentMain.class")).exists();
    assertThat(folder.resolve("classes/shop/Basket$BasketBuilder.class")).exists();
  }

  /** After ours, Lombok would write the constructor when the table is written already. */
  @Test
  void lombokBeforeOursWritesWhatTakesAndGivesServices() throws Exception {
    assertThat(compile(WITH_LOMBOK_SERVICES, "lombok", true)).isEmpty();
    assertThat(folder.resolve("classes/shop/ShopAgentMain.class")).exists();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void mapStructWritesASuperclass(boolean first) throws Exception {
    assertThat(compile(WITH_MAPSTRUCT, "mapstruct", first)).isEmpty();
    assertThat(folder.resolve("classes/shop/ShopAgentMain.class")).exists();
    assertThat(folder.resolve("classes/shop/OrderMapperImpl.class")).exists();
  }

  private String compile(Map<String, String> sources, String neighbour, boolean first)
      throws Exception {
    var paths = new ArrayList<>(List.of(path(OURS)));
    paths.add(first ? 0 : 1, path(neighbour));
    // In a process of its own: Lombok keeps things in statics, and warns about itself.
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    var arguments = new ArrayList<>(List.of(javac, "-J--sun-misc-unsafe-memory-access=allow"));
    arguments.addAll(List.of("-proc:full", "-Xlint:all,-processing", "-Werror"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("--processor-path", String.join(File.pathSeparator, paths)));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    Process process =
        new ProcessBuilder(arguments)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    process.waitFor();
    return Files.readString(folder.resolve("said"));
  }

  private static String path(String needed) {
    Pattern pattern = Pattern.compile(needed);
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> pattern.matcher(entry).find())
        .collect(joining(File.pathSeparator));
  }
}
