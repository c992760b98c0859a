package demo.values;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.Describe;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.chat.Chat;
import dev.parley.tool.ToolBox;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Has every type that can be JSON, and names that are in the way of generated ones. */
@NullMarked
@Agent
class ValuesAgent {

  record Basics(
      boolean flag,
      byte tiny,
      short small,
      int normal,
      long large,
      float rough,
      double fine,
      char letter,
      String text,
      BigInteger whole,
      BigDecimal exact,
      LocalDate date,
      Instant time,
      Duration length,
      UUID id,
      URI address,
      Object anything) {}

  record Boxes(
      Boolean flag, @Nullable Integer number, Optional<Long> large, @NotNull Character letter) {}

  /** A tree. */
  record Node(String name, List<Node> children, Map<String, @Nullable Node> links) {}

  record Page<T>(List<T> items, Optional<T> first) {}

  record Bounds(
      @DecimalMin("0.5") @DecimalMax(value = "1e3", inclusive = false) BigDecimal price,
      @Min(3_000_000_000L) @Max(4_000_000_000L) long large,
      @Positive double share,
      @Size(min = 1, max = 3) List<@Size(max = 5) String> words,
      @NotBlank @Pattern(regexp = "[a-z\"\\\\]+") String name,
      @Email Optional<String> mail,
      Set<@Positive Integer> numbers) {}

  /** One of its names is {@code in}, and has {@link List#size two} constructors. */
  record In(int in, String fields) {
    In(Integer in, CharSequence fields) {
      this(in.intValue(), fields.toString());
    }

    In(String in, String fields) {
      this(Integer.parseInt(in), fields);
    }
  }

  record Text(String text) {}

  record Case() {}

  record Variant(Case value) {}

  sealed interface Shape {
    /** Round. */
    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape {
      record Square(double side) implements Angular {}
    }

    record Group(@Describe("What it consists of.") List<Shape> parts) implements Shape {}
  }

  @OnMessage
  String answer(ToolBox tools) {
    return tools.all().toString();
  }

  /** Takes basics. */
  @Tool
  Boxes basics(Basics basics) {
    return new Boxes(basics.flag(), basics.normal(), Optional.empty(), basics.letter());
  }

  /** Takes a tree. */
  @Tool
  Page<Node> node(Node node, Page<Page<String>> page) {
    return new Page<>(List.of(node), Optional.empty());
  }

  /** Takes bounds. */
  @Tool
  void bounds(Bounds bounds, @DecimalMin("0.1234567890123456789012") double exact) {}

  /** Has names in the way. */
  @Tool
  static Text listOf(In in, Text agent, Variant tool, Chat chat) {
    return agent;
  }

  /** Is overloaded. */
  @Tool(name = "overloaded")
  @Nullable String of(int number) {
    return null;
  }

  String of(Integer number) {
    return "boxed";
  }

  /** Takes shapes. */
  @Tool
  CompletionStage<Shape> shape(Shape shape) {
    return CompletableFuture.completedStage(shape);
  }

  /** Works long. Very long. */
  @Tool
  @Blocking
  int work(int rounds) {
    return rounds;
  }
}
