package dev.parley.json;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.mapOf;
import static dev.parley.json.JsonTypes.nullable;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.setOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  static Stream<JsonType<?>> types() {
    return Stream.of(
        TEXT.notBlank().matching("a|b").email().lengthAtLeast(2).lengthAtMost(9),
        INTEGER.moreThan(1).lessThan(3),
        JsonTypes.UUID,
        JsonTypes.ANY,
        setOf(optional(Shop.PAYMENT)),
        mapOf(nullable(Shop.SIZE)),
        Shop.ORDER,
        Shop.CATEGORY,
        Shop.PAYMENT);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaIsASchema(JsonType<?> type) {
    assertThat(SchemaJudge.faultsOf(type)).isEmpty();
  }

  @Test
  void boundsAreKeywords() {
    assertThat(TEXT.lengthAtLeast(1).lengthAtMost(5).matching("^a*$").schemaText())
        .isEqualTo("{\"type\":\"string\",\"minLength\":1,\"maxLength\":5,\"pattern\":\"^a*$\"}");
    assertThat(INTEGER.atLeast(1).lessThan(10).schemaText())
        .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"exclusiveMaximum\":10}");
    assertThat(setOf(TEXT).sizeAtMost(3).schemaText())
        .isEqualTo(
            "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"uniqueItems\":true,"
                + "\"maxItems\":3}");
  }

  @Test
  void aSecondPatternStandsBesideTheFirst() {
    assertThat(TEXT.notBlank().matching("a|b").schemaText())
        .isEqualTo(
            "{\"type\":\"string\",\"pattern\":\"\\\\S\","
                + "\"allOf\":[{\"pattern\":\"^(?:a|b)$\"}]}");
  }

  @Test
  void whatMayBeMissingIsNotRequiredAndMayBeNull() {
    var fields = new Fields<Values>();
    fields.add("note", optional(TEXT.describedAs("Anything else.")));
    fields.add("size", nullable(Shop.SIZE));

    assertThat(JsonTypes.valuesOf("Form", fields).schemaText())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{"
                + "\"note\":{\"type\":[\"string\",\"null\"],\"description\":\"Anything else.\"},"
                + "\"size\":{\"type\":[\"string\",\"null\"],"
                + "\"enum\":[\"SMALL\",\"LARGE\",null]}},"
                + "\"additionalProperties\":false}");
  }

  @Test
  void aRecordIsAnObjectWithoutOtherProperties() {
    assertThat(Shop.LINE.describedAs("One product.").schemaText())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{"
                + "\"product\":{\"type\":\"string\",\"pattern\":\"\\\\S\"},"
                + "\"count\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":99},"
                + "\"size\":{\"type\":\"string\",\"enum\":[\"SMALL\",\"LARGE\"]}},"
                + "\"required\":[\"product\",\"count\",\"size\"],"
                + "\"additionalProperties\":false,\"description\":\"One product.\"}");
  }

  @Test
  void aTypeThatMentionsItselfIsDefinedOnce() {
    assertThat(Shop.CATEGORY.schemaText())
        .isEqualTo(
            "{\"$ref\":\"#/$defs/Category\",\"$defs\":{\"Category\":{\"type\":\"object\","
                + "\"properties\":{\"name\":{\"type\":\"string\"},"
                + "\"parts\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Category\"}}},"
                + "\"required\":[\"name\",\"parts\"],\"additionalProperties\":false}}}");
  }

  @Test
  void twoTypesOfOneNameAreTwoDefinitions() {
    JsonType<Object> one = JsonTypes.record("Same", _ -> _ -> "one");
    JsonType<Object> other = JsonTypes.record("Same", _ -> _ -> "other");
    var fields = new Fields<Values>();
    fields.add("a", one);
    fields.add("b", listOf(one));
    fields.add("c", other);
    fields.add("d", listOf(other));

    assertThat(JsonTypes.valuesOf("All", fields).schemaText())
        .contains("\"c\":{\"$ref\":\"#/$defs/Same2\"}");
  }

  @Test
  void aKindIsToldByItsType() {
    assertThat(Shop.PAYMENT.schemaText())
        .contains(
            "\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Card\"},"
                + "\"number\":{\"type\":\"string\",\"description\":\"Without spaces.\"}},"
                + "\"required\":[\"type\",\"number\"],\"additionalProperties\":false}");
  }

  @Test
  void boundsThatLeaveNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INTEGER.atLeast(3).lessThan(3))
        .withMessage("no number is at least 3 and less than 3");
    assertThatIllegalArgumentException().isThrownBy(() -> TEXT.lengthAtLeast(3).lengthAtMost(2));
  }
}
