package dev.parley.json;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.mapOf;
import static dev.parley.json.JsonTypes.setOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.json.Shop.Card;
import dev.parley.json.Shop.Cash;
import dev.parley.json.Shop.Line;
import dev.parley.json.Shop.Order;
import dev.parley.json.Shop.Payment;
import dev.parley.json.Shop.Size;
import dev.parley.json.Shop.Split;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  private static final Order ORDER =
      new Order(
          "A1",
          List.of(new Line("tea", 2, Size.SMALL)),
          Set.of("gift"),
          Map.of("tea", new BigDecimal("2.50")),
          Optional.of("wrap it"),
          LocalDate.of(2026, 1, 31));

  @Test
  void whatIsWrittenIsReadAgain() {
    String json = Shop.ORDER.write(ORDER);

    assertThat(Shop.ORDER.read(json)).isEqualTo(ORDER);
    assertThat(json)
        .isEqualTo(
            "{\"id\":\"A1\",\"lines\":[{\"product\":\"tea\",\"count\":2,\"size\":\"SMALL\"}],"
                + "\"tags\":[\"gift\"],\"prices\":{\"tea\":2.50},\"note\":\"wrap it\","
                + "\"due\":\"2026-01-31\"}");
  }

  @Test
  void whatIsMissingIsLeftOutAndMayBeNull() {
    var bare = new Order("A1", ORDER.lines(), Set.of(), Map.of(), Optional.empty(), null);

    String json = Shop.ORDER.write(bare);

    assertThat(json).doesNotContain("note", "due");
    assertThat(Shop.ORDER.read(json)).isEqualTo(bare);
    assertThat(Shop.ORDER.read(json.replaceFirst("}$", ",\"note\":null,\"due\":null}")))
        .isEqualTo(bare);
  }

  @Test
  void kindsAreReadAndWrittenByTheirType() {
    Payment payment = new Split(List.of(new Card("42"), new Cash()));

    String json = Shop.PAYMENT.write(payment);

    assertThat(json)
        .isEqualTo(
            "{\"type\":\"Split\",\"parts\":[{\"type\":\"Card\",\"number\":\"42\"},"
                + "{\"type\":\"Cash\"}]}");
    assertThat(Shop.PAYMENT.read(json)).isEqualTo(payment);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String json =
        """
        {"id": "1", "lines": [{"product": " ", "count": 0, "size": "HUGE", "colour": 1}, 7],
         "tags": ["a", "a"], "prices": {"tea": -1, "iced tea": true}, "due": "tomorrow"}
        """;

    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> Shop.ORDER.read(json))
        .satisfies(e ->
            assertThat(e.problems())
                .extracting(JsonProblem::sentence)
                .containsExactly(
                    "id is \"1\", and must match the pattern [A-Z]\\d+",
                    "lines[0].product is \" \", and must have more than white space",
                    "lines[0].count is 0, and must be at least 1",
                    "lines[0].size is \"HUGE\", and must be one of SMALL, LARGE",
                    "lines[0].colour is unknown: there are product, count, size",
                    "lines[1] is 7, and must be an object",
                    "tags[1] is \"a\", which is there already",
                    "prices.tea is -1, and must be more than 0",
                    "prices[\"iced tea\"] is true, and must be a number",
                    "due is \"tomorrow\", and must be a date such as 2026-01-31"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                             | product is missing; count is missing; size is missing",
        "[]                             | the value is a list, and must be an object",
        "null                           | the value is null, and must be an object",
        "nonsense                       | the value is not JSON: Unrecognized token 'nonsense'",
        "` `                            | the value is not JSON: it is empty",
        "{} {}                          | the value is not JSON: more follows behind the value",
        "{\"a\":1,\"a\":2}              | the value is not JSON: Duplicate",
        "{\"product\":\"void\",\"count\":1,\"size\":\"SMALL\"}"
            + "| the value is refused: nobody sells the void",
      })
  void aSentenceTellsWhatIsWrong(String json, String sentence) {
    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> Shop.LINE.read(json))
        .withMessageStartingWith(sentence);
  }

  @Test
  void anUnknownKindIsToldWithThoseThatThereAre() {
    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> Shop.PAYMENT.read("{\"type\": \"Cheque\"}"))
        .withMessage("type is \"Cheque\", and must be one of Card, Split, Cash");
    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> Shop.PAYMENT.read("{\"number\": \"42\"}"))
        .withMessage("type is missing, and must be one of Card, Split, Cash");
  }

  @Test
  void numbersAreReadExactlyOrNotAtAll() {
    assertThat(INTEGER.read("3.0")).isEqualTo(3);
    assertThat(JsonTypes.LONG.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(JsonTypes.DECIMAL.read("0.10")).isEqualTo(new BigDecimal("0.10"));
    assertThat(JsonTypes.BIG_INTEGER.read("1e30")).isEqualTo(BigInteger.TEN.pow(30));
    assertThat(JsonTypes.DOUBLE.readTree(0.5f)).isEqualTo(0.5);
    assertUnreadable(INTEGER, "3.5", "the value is 3.5, and must be a whole number");
    assertUnreadable(INTEGER, "3000000000", "the value is 3000000000, and must be at most 2147");
    assertUnreadable(JsonTypes.DOUBLE, "1e999", "the value is 1E+999, and must be at most 1.79");
    assertUnreadable(JsonTypes.BIG_INTEGER, "1e999999999", "the value is 1E+999999999, and must");
    assertUnreadable(INTEGER, "1e-999999999", "the value is 1E-999999999, and must be a whole");
  }

  @Test
  void formsOfTextAreRead() {
    assertThat(JsonTypes.INSTANT.read("\"2026-01-31T12:30:00+01:00\""))
        .isEqualTo(Instant.parse("2026-01-31T11:30:00Z"));
    assertThat(JsonTypes.DURATION.read("\"PT90M\"")).isEqualTo(Duration.ofMinutes(90));
    assertThat(JsonTypes.CHARACTER.read("\"x\"")).isEqualTo('x');
    assertUnreadable(JsonTypes.UUID, "\"1-1-1-1-1\"", "the value is \"1-1-1-1-1\", and must be a");
    assertUnreadable(TEXT.email(), "\"me\"", "the value is \"me\", and must be an e-mail address");
  }

  @Test
  void aLetterOutsideOfTheBasicPlaneIsOne() {
    assertThat(TEXT.lengthAtMost(1).read("\"😀\"")).isEqualTo("😀");
    assertUnreadable(
        TEXT.lengthAtMost(1), "\"😀😀\"", "the value has 2 characters, and must have at most 1");
  }

  @Test
  void sizesAreToldInWords() {
    assertUnreadable(
        listOf(TEXT).sizeAtLeast(2), "[\"a\"]", "the value has 1 item, and must have at least 2");
    assertUnreadable(
        mapOf(TEXT).sizeAtMost(0), "{\"a\":\"\"}", "the value has 1 entry, and must have at most");
    assertUnreadable(setOf(TEXT).sizeAtLeast(1), "[]", "the value has 0 items, and must have at");
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    String json = "{\"name\":\"a\",\"parts\":[".repeat(60) + "]}".repeat(60);

    assertUnreadable(Shop.CATEGORY, json, "the value is not JSON: Document nesting depth (101)");
  }

  @Test
  void aTreeThatIsNestedTooDeeplyIsRefused() {
    Map<String, Object> tree = Map.of("name", "a", "parts", List.of());
    for (int i = 0; i < 100_000; i++) {
      tree = Map.of("name", "a", "parts", List.of(tree));
    }
    Object deep = tree;

    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> Shop.CATEGORY.readTree(deep))
        .withMessageEndingWith(" is nested too deeply");
  }

  @Test
  void anExceptionTellsTwentyProblemsAndCountsTheRest() {
    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> listOf(INTEGER).readTree(Collections.nCopies(23, "x")))
        .withMessageEndingWith("[19] is \"x\", and must be a whole number; and 3 more");
  }

  @Test
  void whatCannotBeJsonIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonTypes.DOUBLE.write(Double.NaN))
        .withMessage("this cannot be JSON: NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> JsonTypes.ANY.write(new Object()));
  }

  private static void assertUnreadable(JsonType<?> type, String json, String sentence) {
    assertThatExceptionOfType(UnreadableJsonException.class)
        .isThrownBy(() -> type.read(json))
        .withMessageStartingWith(sentence);
  }
}
