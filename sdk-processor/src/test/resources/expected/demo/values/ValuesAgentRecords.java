package demo.values;

import static dev.parley.json.JsonTypes.ANY;
import static dev.parley.json.JsonTypes.BIG_INTEGER;
import static dev.parley.json.JsonTypes.BYTE;
import static dev.parley.json.JsonTypes.CHARACTER;
import static dev.parley.json.JsonTypes.DATE;
import static dev.parley.json.JsonTypes.DECIMAL;
import static dev.parley.json.JsonTypes.DOUBLE;
import static dev.parley.json.JsonTypes.DURATION;
import static dev.parley.json.JsonTypes.FLAG;
import static dev.parley.json.JsonTypes.FLOAT;
import static dev.parley.json.JsonTypes.INSTANT;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.LONG;
import static dev.parley.json.JsonTypes.SHORT;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.URI;
import static dev.parley.json.JsonTypes.UUID;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.mapOf;
import static dev.parley.json.JsonTypes.nullable;
import static dev.parley.json.JsonTypes.oneOf;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.record;
import static dev.parley.json.JsonTypes.setOf;
import static dev.parley.json.JsonTypes.variant;

import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.Maker;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The types of {@link ValuesAgent} as JSON. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ValuesAgentRecords {
  static final JsonType<ValuesAgent.Basics> BASICS = record("Basics", ValuesAgentRecords::basics);

  static final JsonType<ValuesAgent.Boxes> BOXES = record("Boxes", ValuesAgentRecords::boxes);

  static final JsonType<ValuesAgent.Node> NODE =
      record("Node", ValuesAgentRecords::node).describedAs("A tree.");

  static final JsonType<ValuesAgent.Page<ValuesAgent.Page<String>>> PAGE_OF_PAGE_OF_STRING =
      record("PageOfPageOfString", ValuesAgentRecords::pageOfPageOfString);

  static final JsonType<ValuesAgent.Page<String>> PAGE_OF_STRING =
      record("PageOfString", ValuesAgentRecords::pageOfString);

  static final JsonType<ValuesAgent.Page<ValuesAgent.Node>> PAGE_OF_NODE =
      record("PageOfNode", ValuesAgentRecords::pageOfNode);

  static final JsonType<ValuesAgent.Bounds> BOUNDS = record("Bounds", ValuesAgentRecords::bounds);

  static final JsonType<ValuesAgent.In> IN =
      record("In", ValuesAgentRecords::in)
          .describedAs("One of its names is in, and has two constructors.");

  static final JsonType<ValuesAgent.Text> TEXT_TYPE = record("Text", ValuesAgentRecords::text);

  static final JsonType<ValuesAgent.Variant> VARIANT =
      record("Variant", ValuesAgentRecords::variantRecord);

  static final JsonType<ValuesAgent.Case> CASE = record("Case", ValuesAgentRecords::caseRecord);

  static final JsonType<ValuesAgent.Shape.Circle> CIRCLE =
      record("Circle", ValuesAgentRecords::circle).describedAs("Round.");

  static final JsonType<ValuesAgent.Shape.Angular.Square> SQUARE =
      record("Square", ValuesAgentRecords::square);

  static final JsonType<ValuesAgent.Shape.Group> GROUP = record("Group", ValuesAgentRecords::group);

  static final JsonType<ValuesAgent.Shape> SHAPE =
      oneOf(
          "Shape",
          variant("Circle", ValuesAgent.Shape.Circle.class, CIRCLE),
          variant("Square", ValuesAgent.Shape.Angular.Square.class, SQUARE),
          variant("Group", ValuesAgent.Shape.Group.class, GROUP));

  private ValuesAgentRecords() {}

  private static Maker<ValuesAgent.Basics> basics(Fields<ValuesAgent.Basics> fields) {
    var flag = fields.add("flag", FLAG, ValuesAgent.Basics::flag);
    var tiny = fields.add("tiny", BYTE, ValuesAgent.Basics::tiny);
    var small = fields.add("small", SHORT, ValuesAgent.Basics::small);
    var normal = fields.add("normal", INTEGER, ValuesAgent.Basics::normal);
    var large = fields.add("large", LONG, ValuesAgent.Basics::large);
    var rough = fields.add("rough", FLOAT, ValuesAgent.Basics::rough);
    var fine = fields.add("fine", DOUBLE, ValuesAgent.Basics::fine);
    var letter = fields.add("letter", CHARACTER, ValuesAgent.Basics::letter);
    var text = fields.add("text", TEXT, ValuesAgent.Basics::text);
    var whole = fields.add("whole", BIG_INTEGER, ValuesAgent.Basics::whole);
    var exact = fields.add("exact", DECIMAL, ValuesAgent.Basics::exact);
    var date = fields.add("date", DATE, ValuesAgent.Basics::date);
    var time = fields.add("time", INSTANT, ValuesAgent.Basics::time);
    var length = fields.add("length", DURATION, ValuesAgent.Basics::length);
    var id = fields.add("id", UUID, ValuesAgent.Basics::id);
    var address = fields.add("address", URI, ValuesAgent.Basics::address);
    var anything = fields.add("anything", ANY, ValuesAgent.Basics::anything);
    return in ->
        new ValuesAgent.Basics(
            in.get(flag),
            in.get(tiny),
            in.get(small),
            in.get(normal),
            in.get(large),
            in.get(rough),
            in.get(fine),
            in.get(letter),
            in.get(text),
            in.get(whole),
            in.get(exact),
            in.get(date),
            in.get(time),
            in.get(length),
            in.get(id),
            in.get(address),
            in.get(anything));
  }

  private static Maker<ValuesAgent.Boxes> boxes(Fields<ValuesAgent.Boxes> fields) {
    var flag = fields.add("flag", FLAG, ValuesAgent.Boxes::flag);
    var number = fields.add("number", nullable(INTEGER), ValuesAgent.Boxes::number);
    var large = fields.add("large", optional(LONG), ValuesAgent.Boxes::large);
    var letter = fields.add("letter", CHARACTER, ValuesAgent.Boxes::letter);
    return in -> new ValuesAgent.Boxes(in.get(flag), in.get(number), in.get(large), in.get(letter));
  }

  private static Maker<ValuesAgent.Node> node(Fields<ValuesAgent.Node> fields) {
    var name = fields.add("name", TEXT, ValuesAgent.Node::name);
    var children = fields.add("children", listOf(NODE), ValuesAgent.Node::children);
    var links = fields.add("links", mapOf(nullable(NODE)), ValuesAgent.Node::links);
    return in -> new ValuesAgent.Node(in.get(name), in.get(children), in.get(links));
  }

  private static Maker<ValuesAgent.Page<ValuesAgent.Page<String>>> pageOfPageOfString(
      Fields<ValuesAgent.Page<ValuesAgent.Page<String>>> fields) {
    var items = fields.add("items", listOf(PAGE_OF_STRING), ValuesAgent.Page::items);
    var first = fields.add("first", optional(PAGE_OF_STRING), ValuesAgent.Page::first);
    return in -> new ValuesAgent.Page<>(in.get(items), in.get(first));
  }

  private static Maker<ValuesAgent.Page<String>> pageOfString(
      Fields<ValuesAgent.Page<String>> fields) {
    var items = fields.add("items", listOf(TEXT), ValuesAgent.Page::items);
    var first = fields.add("first", optional(TEXT), ValuesAgent.Page::first);
    return in -> new ValuesAgent.Page<>(in.get(items), in.get(first));
  }

  private static Maker<ValuesAgent.Page<ValuesAgent.Node>> pageOfNode(
      Fields<ValuesAgent.Page<ValuesAgent.Node>> fields) {
    var items = fields.add("items", listOf(NODE), ValuesAgent.Page::items);
    var first = fields.add("first", optional(NODE), ValuesAgent.Page::first);
    return in -> new ValuesAgent.Page<>(in.get(items), in.get(first));
  }

  private static Maker<ValuesAgent.Bounds> bounds(Fields<ValuesAgent.Bounds> fields) {
    var price = fields.add("price", DECIMAL.atLeast(0.5).lessThan(1000), ValuesAgent.Bounds::price);
    var large =
        fields.add(
            "large", LONG.atLeast(3000000000L).atMost(4000000000L), ValuesAgent.Bounds::large);
    var share = fields.add("share", DOUBLE.moreThan(0), ValuesAgent.Bounds::share);
    var words =
        fields.add(
            "words",
            listOf(TEXT.lengthAtMost(5)).sizeAtLeast(1).sizeAtMost(3),
            ValuesAgent.Bounds::words);
    var name =
        fields.add("name", TEXT.notBlank().matching("[a-z\"\\\\]+"), ValuesAgent.Bounds::name);
    var mail = fields.add("mail", optional(TEXT.email()), ValuesAgent.Bounds::mail);
    var numbers = fields.add("numbers", setOf(INTEGER.moreThan(0)), ValuesAgent.Bounds::numbers);
    return in ->
        new ValuesAgent.Bounds(
            in.get(price),
            in.get(large),
            in.get(share),
            in.get(words),
            in.get(name),
            in.get(mail),
            in.get(numbers));
  }

  private static Maker<ValuesAgent.In> in(Fields<ValuesAgent.In> fields_) {
    var in = fields_.add("in", INTEGER, ValuesAgent.In::in);
    var fields = fields_.add("fields", TEXT, ValuesAgent.In::fields);
    return in_ -> new ValuesAgent.In((int) in_.get(in), in_.get(fields));
  }

  private static Maker<ValuesAgent.Text> text(Fields<ValuesAgent.Text> fields) {
    var text = fields.add("text", TEXT, ValuesAgent.Text::text);
    return in -> new ValuesAgent.Text(in.get(text));
  }

  private static Maker<ValuesAgent.Variant> variantRecord(Fields<ValuesAgent.Variant> fields) {
    var value = fields.add("value", CASE, ValuesAgent.Variant::value);
    return in -> new ValuesAgent.Variant(in.get(value));
  }

  private static Maker<ValuesAgent.Case> caseRecord(Fields<ValuesAgent.Case> fields) {
    return _ -> new ValuesAgent.Case();
  }

  private static Maker<ValuesAgent.Shape.Circle> circle(Fields<ValuesAgent.Shape.Circle> fields) {
    var radius = fields.add("radius", DOUBLE, ValuesAgent.Shape.Circle::radius);
    return in -> new ValuesAgent.Shape.Circle(in.get(radius));
  }

  private static Maker<ValuesAgent.Shape.Angular.Square> square(
      Fields<ValuesAgent.Shape.Angular.Square> fields) {
    var side = fields.add("side", DOUBLE, ValuesAgent.Shape.Angular.Square::side);
    return in -> new ValuesAgent.Shape.Angular.Square(in.get(side));
  }

  private static Maker<ValuesAgent.Shape.Group> group(Fields<ValuesAgent.Shape.Group> fields) {
    var parts =
        fields.add(
            "parts",
            listOf(SHAPE).describedAs("What it consists of."),
            ValuesAgent.Shape.Group::parts);
    return in -> new ValuesAgent.Shape.Group(in.get(parts));
  }
}
