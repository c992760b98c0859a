package dev.parley.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text, with bounds to its length and its letters. */
public final class TextType extends JsonType<String> {

  private static final Pattern NOT_BLANK = Pattern.compile("\\S");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private final Sizes lengths;
  private final List<Rule> rules;

  private TextType(String description, Sizes lengths, List<Rule> rules) {
    super(description);
    this.lengths = lengths;
    this.rules = List.copyOf(rules);
  }

  TextType() {
    this("", Sizes.ANY, List.of());
  }

  @Override
  public TextType describedAs(String description) {
    return new TextType(description, lengths, rules);
  }

  /** Returns this type for texts of so many characters or more; one outside of the BMP is one. */
  public TextType lengthAtLeast(int length) {
    return new TextType(description(), lengths.atLeast(length), rules);
  }

  /** Returns this type for texts of so many characters or fewer; one outside of the BMP is one. */
  public TextType lengthAtMost(int length) {
    return new TextType(description(), lengths.atMost(length), rules);
  }

  /**
   * Returns this type for texts that match a regular expression as a whole.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public TextType matching(String regex) {
    String whole =
        regex.startsWith("^") && regex.endsWith("$") && regex.indexOf('|') < 0
            ? regex
            : "^(?:" + regex + ")$";
    Pattern pattern = Pattern.compile(regex);
    return with(new Rule("pattern", whole, pattern, "match the pattern " + regex));
  }

  /** Returns this type for texts that have something else than white space in them. */
  public TextType notBlank() {
    return with(new Rule("pattern", NOT_BLANK.pattern(), NOT_BLANK, "have more than white space"));
  }

  /** Returns this type for e-mail addresses. */
  public TextType email() {
    return with(new Rule("format", "email", EMAIL, "be an e-mail address"));
  }

  private TextType with(Rule rule) {
    var all = new ArrayList<>(rules);
    all.add(rule);
    return new TextType(description(), lengths, all);
  }

  @Override
  public Object writeTree(String value) {
    return value;
  }

  @Override
  String from(@Nullable Object tree, Place place) {
    if (!(tree instanceof String text)) {
      place.reportMismatch(tree, "text");
      return nothing();
    }
    lengths.check(text.codePointCount(0, text.length()), "character", place);
    for (Rule rule : rules) {
      if (!rule.allows(text)) {
        place.report("is " + Place.shown(text) + ", and must " + rule.wish());
      }
    }
    return text;
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "string");
    lengths.addKeywords(schema, "Length");
    var more = new ArrayList<Map<String, String>>();
    for (Rule rule : rules) {
      if (schema.putIfAbsent(rule.keyword(), rule.value()) != null) {
        more.add(Map.of(rule.keyword(), rule.value())); // a schema can have each keyword once
      }
    }
    if (!more.isEmpty()) {
      schema.put("allOf", more);
    }
  }

  private record Rule(String keyword, String value, Pattern pattern, String wish) {

    boolean allows(String text) {
      return pattern == NOT_BLANK ? !text.isBlank() : pattern.matcher(text).matches();
    }
  }
}
