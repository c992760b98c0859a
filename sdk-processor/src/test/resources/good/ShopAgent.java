package demo.shop;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Describe;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;
import dev.parley.user.User;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Sells things. */
@NullMarked
@Agent
public class ShopAgent {

  @OnMessage
  String answer(Message message, ToolBox tools) throws InterruptedException {
    return tools.call("find", message.content()).text();
  }

  /**
   * Finds products by words in their names. Knows no synonyms.
   *
   * @param words what to look for, such as {@code green tea}
   */
  @Tool
  List<Product> find(@Size(min = 2) String words, @Min(1) @Max(50) @Nullable Integer limit) {
    return List.of(new Product(words, words, Optional.empty()));
  }

  /**
   * Puts something into the basket.
   *
   * @param line what, and how much
   */
  @Tool(name = "put_into_basket")
  void put(Line line, Chat chat, User user) {
    chat.send(user.displayName() + " wants " + line.product());
  }

  @Tool(description = "Orders everything that is in the basket.")
  Receipt order(@NotEmpty List<Line> lines, @Describe("How to pay.") Payment payment) {
    return new Receipt("A1", lines);
  }

  /** What can be bought. */
  record Product(String number, String name, Optional<String> picture) {}

  /**
   * So many of one product.
   *
   * @param product the product's number
   */
  record Line(String product, @Min(1) int count, Size size) {
    enum Size {
      SMALL,
      LARGE
    }
  }

  record Receipt(String number, List<Line> lines) {}

  /** How to pay for an order. */
  sealed interface Payment {}

  record Card(@Describe("Without spaces.") String number) implements Payment {}

  record Cash() implements Payment {}
}
