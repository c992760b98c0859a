package demo.shop;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.enumOf;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.oneOf;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.record;
import static dev.parley.json.JsonTypes.variant;

import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.Maker;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The types of {@link ShopAgent} as JSON. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ShopAgentRecords {
  static final JsonType<ShopAgent.Product> PRODUCT =
      record("Product", ShopAgentRecords::product).describedAs("What can be bought.");

  static final JsonType<ShopAgent.Line> LINE =
      record("Line", ShopAgentRecords::line).describedAs("So many of one product.");

  static final JsonType<ShopAgent.Line.Size> SIZE = enumOf(ShopAgent.Line.Size.values());

  static final JsonType<ShopAgent.Card> CARD = record("Card", ShopAgentRecords::card);

  static final JsonType<ShopAgent.Cash> CASH = record("Cash", ShopAgentRecords::cash);

  static final JsonType<ShopAgent.Receipt> RECEIPT = record("Receipt", ShopAgentRecords::receipt);

  static final JsonType<ShopAgent.Payment> PAYMENT =
      oneOf(
          "Payment",
          "How to pay for an order.",
          variant("Card", ShopAgent.Card.class, CARD),
          variant("Cash", ShopAgent.Cash.class, CASH));

  private ShopAgentRecords() {}

  private static Maker<ShopAgent.Product> product(Fields<ShopAgent.Product> fields) {
    var number = fields.add("number", TEXT, ShopAgent.Product::number);
    var name = fields.add("name", TEXT, ShopAgent.Product::name);
    var picture = fields.add("picture", optional(TEXT), ShopAgent.Product::picture);
    return in -> new ShopAgent.Product(in.get(number), in.get(name), in.get(picture));
  }

  private static Maker<ShopAgent.Line> line(Fields<ShopAgent.Line> fields) {
    var product =
        fields.add("product", TEXT.describedAs("the product's number"), ShopAgent.Line::product);
    var count = fields.add("count", INTEGER.atLeast(1), ShopAgent.Line::count);
    var size = fields.add("size", SIZE, ShopAgent.Line::size);
    return in -> new ShopAgent.Line(in.get(product), in.get(count), in.get(size));
  }

  private static Maker<ShopAgent.Card> card(Fields<ShopAgent.Card> fields) {
    var number = fields.add("number", TEXT.describedAs("Without spaces."), ShopAgent.Card::number);
    return in -> new ShopAgent.Card(in.get(number));
  }

  private static Maker<ShopAgent.Cash> cash(Fields<ShopAgent.Cash> fields) {
    return _ -> new ShopAgent.Cash();
  }

  private static Maker<ShopAgent.Receipt> receipt(Fields<ShopAgent.Receipt> fields) {
    var number = fields.add("number", TEXT, ShopAgent.Receipt::number);
    var lines = fields.add("lines", listOf(LINE), ShopAgent.Receipt::lines);
    return in -> new ShopAgent.Receipt(in.get(number), in.get(lines));
  }
}
