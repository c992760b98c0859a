package demo.buttons;

import static dev.parley.json.JsonTypes.DATE;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.enumOf;
import static dev.parley.json.JsonTypes.oneOf;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.record;
import static dev.parley.json.JsonTypes.variant;

import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.Maker;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The types of {@link ButtonsAgent} as JSON. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ButtonsAgentRecords {
  static final JsonType<ButtonsAgent.Order> ORDER = record("Order", ButtonsAgentRecords::order);

  static final JsonType<ButtonsAgent.Receipt> RECEIPT =
      record("Receipt", ButtonsAgentRecords::receipt);

  static final JsonType<ButtonsAgent.Mood> MOOD = enumOf(ButtonsAgent.Mood.values());

  static final JsonType<ButtonsAgent.Looked> LOOKED = record("Looked", ButtonsAgentRecords::looked);

  static final JsonType<ButtonsAgent.Left> LEFT = record("Left", ButtonsAgentRecords::left);

  static final JsonType<ButtonsAgent.Said> SAID =
      oneOf(
          "Said",
          variant("Looked", ButtonsAgent.Looked.class, LOOKED),
          variant("Left", ButtonsAgent.Left.class, LEFT));

  private ButtonsAgentRecords() {}

  private static Maker<ButtonsAgent.Order> order(Fields<ButtonsAgent.Order> fields) {
    var product = fields.add("product", TEXT, ButtonsAgent.Order::product);
    var count = fields.add("count", INTEGER.atLeast(1), ButtonsAgent.Order::count);
    var due = fields.add("due", optional(DATE), ButtonsAgent.Order::due);
    return in -> new ButtonsAgent.Order(in.get(product), in.get(count), in.get(due));
  }

  private static Maker<ButtonsAgent.Receipt> receipt(Fields<ButtonsAgent.Receipt> fields) {
    var number = fields.add("number", TEXT, ButtonsAgent.Receipt::number);
    var order = fields.add("order", ORDER, ButtonsAgent.Receipt::order);
    return in -> new ButtonsAgent.Receipt(in.get(number), in.get(order));
  }

  private static Maker<ButtonsAgent.Looked> looked(Fields<ButtonsAgent.Looked> fields) {
    var page = fields.add("page", TEXT, ButtonsAgent.Looked::page);
    return in -> new ButtonsAgent.Looked(in.get(page));
  }

  private static Maker<ButtonsAgent.Left> left(Fields<ButtonsAgent.Left> fields) {
    return _ -> new ButtonsAgent.Left();
  }
}
