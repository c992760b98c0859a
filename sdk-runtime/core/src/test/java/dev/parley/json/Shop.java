package dev.parley.json;

import static dev.parley.json.JsonTypes.DATE;
import static dev.parley.json.JsonTypes.DECIMAL;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.enumOf;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.mapOf;
import static dev.parley.json.JsonTypes.nullable;
import static dev.parley.json.JsonTypes.oneOf;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.record;
import static dev.parley.json.JsonTypes.setOf;
import static dev.parley.json.JsonTypes.variant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types as the annotation processor describes them. */
final class Shop {

  enum Size {
    SMALL,
    LARGE
  }

  record Line(String product, int count, Size size) {
    Line {
      if (product.equals("void")) {
        throw new IllegalArgumentException("nobody sells the void");
      }
    }
  }

  record Order(
      String id,
      List<Line> lines,
      Set<String> tags,
      Map<String, BigDecimal> prices,
      Optional<String> note,
      @Nullable LocalDate due) {}

  record Category(String name, List<Category> parts) {}

  sealed interface Payment {}

  record Card(String number) implements Payment {}

  record Split(List<Payment> parts) implements Payment {}

  record Cash() implements Payment {}

  static final JsonType<Size> SIZE = enumOf(Size.values());
  static final JsonType<Line> LINE = record("Line", Shop::line);
  static final JsonType<Order> ORDER = record("Order", Shop::order);
  static final JsonType<Category> CATEGORY = record("Category", Shop::category);
  static final JsonType<Card> CARD = record("Card", Shop::card);
  static final JsonType<Split> SPLIT = record("Split", Shop::split);
  static final JsonType<Cash> CASH = record("Cash", _ -> _ -> new Cash());

  static final JsonType<Payment> PAYMENT =
      oneOf(
          "Payment",
          variant("Card", Card.class, CARD),
          variant("Split", Split.class, SPLIT),
          variant("Cash", Cash.class, CASH));

  private Shop() {}

  private static Maker<Line> line(Fields<Line> fields) {
    var product = fields.add("product", TEXT.notBlank(), Line::product);
    var count = fields.add("count", INTEGER.atLeast(1).atMost(99), Line::count);
    var size = fields.add("size", SIZE, Line::size);
    return in -> new Line(in.get(product), in.get(count), in.get(size));
  }

  private static Maker<Order> order(Fields<Order> fields) {
    var id = fields.add("id", TEXT.matching("[A-Z]\\d+"), Order::id);
    var lines = fields.add("lines", listOf(LINE).sizeAtLeast(1), Order::lines);
    var tags = fields.add("tags", setOf(TEXT), Order::tags);
    var prices = fields.add("prices", mapOf(DECIMAL.moreThan(0)), Order::prices);
    var note = fields.add("note", optional(TEXT), Order::note);
    var due = fields.add("due", nullable(DATE).describedAs("When at the latest."), Order::due);
    return in ->
        new Order(
            in.get(id), in.get(lines), in.get(tags), in.get(prices), in.get(note), in.get(due));
  }

  private static Maker<Category> category(Fields<Category> fields) {
    var name = fields.add("name", TEXT, Category::name);
    var parts = fields.add("parts", listOf(CATEGORY), Category::parts);
    return in -> new Category(in.get(name), in.get(parts));
  }

  private static Maker<Card> card(Fields<Card> fields) {
    var number = fields.add("number", TEXT.describedAs("Without spaces."), Card::number);
    return in -> new Card(in.get(number));
  }

  private static Maker<Split> split(Fields<Split> fields) {
    var parts = fields.add("parts", listOf(PAYMENT), Split::parts);
    return in -> new Split(in.get(parts));
  }
}
