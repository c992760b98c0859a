package dev.parley.json;

import static dev.parley.json.JsonTypes.DOUBLE;
import static dev.parley.json.JsonTypes.FLAG;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.enumOf;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.mapOf;
import static dev.parley.json.JsonTypes.nullable;
import static dev.parley.json.JsonTypes.oneOf;
import static dev.parley.json.JsonTypes.optional;
import static dev.parley.json.JsonTypes.setOf;
import static dev.parley.json.JsonTypes.valuesOf;
import static dev.parley.json.JsonTypes.variant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On random values of random types, our reader takes what a validator takes by our schema. */
class AgreementTest {

  private static final List<String> TEXTS = List.of("", " ", "a", "b", "ab", "type", "A", "B");
  private static final List<String> NAMES = List.of("a", "b", "type");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readerAndSchemaAgree(long seed) {
    var random = new Random(seed);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      JsonType<?> type = type(random, 3);
      assertThat(SchemaJudge.faultsOf(type)).isEmpty();
      SchemaJudge judge = SchemaJudge.of(type);
      for (int j = 0; j < 20; j++) {
        String json = Json.write(value(type.schema(), random, 4));
        boolean reads = reads(type, json);
        assertThat(judge.allows(json)).as("%s by %s", json, type.schemaText()).isEqualTo(reads);
        taken += reads ? 1 : 0;
        refused += reads ? 0 : 1;
      }
    }
    // Otherwise the test would say nothing.
    assertThat(taken).isGreaterThan(400);
    assertThat(refused).isGreaterThan(400);
  }

  private static boolean reads(JsonType<?> type, String json) {
    try {
      type.read(json);
      return true;
    } catch (UnreadableJsonException e) {
      return false;
    }
  }

  private static JsonType<?> type(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 13 : 5)) {
      case 0 -> text(random);
      case 1 -> random.nextBoolean() ? INTEGER : INTEGER.atLeast(-1).lessThan(2);
      case 2 -> random.nextBoolean() ? DOUBLE : DOUBLE.moreThan(-0.5).atMost(1);
      case 3 -> FLAG;
      case 4 -> enumOf(TimeUnit.DAYS, TimeUnit.HOURS);
      case 5 -> listOf(type(random, depth - 1)).sizeAtLeast(random.nextInt(2));
      case 6 -> setOf(type(random, 0)).sizeAtMost(2);
      case 7 -> mapOf(type(random, depth - 1)).sizeAtMost(1 + random.nextInt(3));
      case 8 -> optional(type(random, depth - 1));
      case 9 -> nullable(type(random, depth - 1));
      case 10 -> JsonTypes.ANY;
      case 11 ->
          oneOf(
              "Either",
              variant("A", Values.class, object(random, depth, NAMES.subList(0, 2))),
              variant("B", Values.class, object(random, depth, NAMES.subList(0, 2))));
      default -> object(random, depth, NAMES);
    };
  }

  private static JsonType<String> text(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> TEXT;
      case 1 -> TEXT.notBlank().matching("[ab]*");
      case 2 -> TEXT.matching("a|b|type");
      default -> TEXT.lengthAtLeast(1).lengthAtMost(2);
    };
  }

  private static JsonType<Values> object(Random random, int depth, List<String> names) {
    var fields = new Fields<Values>();
    JsonType<?> shared = type(random, depth - 1);
    for (String name : names) {
      if (random.nextBoolean()) {
        JsonType<?> type = random.nextBoolean() ? shared : type(random, depth - 1);
        fields.add(name, type);
      }
    }
    return valuesOf("Object", fields);
  }

  /** Makes a value that a schema might allow. */
  private static @Nullable Object value(Map<String, ?> schema, Random random, int depth) {
    if (random.nextInt(12) == 0) {
      return anything(random, depth);
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.get(choice) instanceof List<?> choices) {
        return value(map(choices.get(random.nextInt(choices.size()))), random, depth);
      }
    }
    if (schema.get("enum") instanceof List<?> constants) {
      return constants.get(random.nextInt(constants.size()));
    }
    if (schema.containsKey("const")) {
      return schema.get("const");
    }
    Object type = schema.get("type");
    Object one = type instanceof List<?> types ? types.get(random.nextInt(2)) : type;
    return switch (String.valueOf(one)) {
      case "string" -> TEXTS.get(random.nextInt(TEXTS.size()));
      case "integer" -> random.nextInt(5) - 2;
      case "number" -> (random.nextInt(9) - 4) / 2.0;
      case "boolean" -> random.nextBoolean();
      case "array" -> array(map(schema.get("items")), random, depth);
      case "object" -> object(schema, random, depth);
      default -> anything(random, depth);
    };
  }

  private static List<@Nullable Object> array(Map<String, ?> items, Random random, int depth) {
    var array = new ArrayList<@Nullable Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(items, random, depth - 1));
    }
    return array;
  }

  private static Map<String, @Nullable Object> object(
      Map<String, ?> schema, Random random, int depth) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach((name, each) -> {
        if (random.nextInt(8) > 0) {
          object.put(String.valueOf(name), value(map(each), random, depth - 1));
        }
      });
    } else if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
      for (int i = random.nextInt(4); i > 0; i--) {
        object.put("p" + i, value(map(values), random, depth - 1));
      }
    }
    if (random.nextInt(10) == 0) {
      object.put("more", 1);
    }
    return object;
  }

  private static @Nullable Object anything(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> null;
      case 1 -> 1.0;
      case 2 -> 7;
      case 3 -> true;
      case 4 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 5 -> "DAYS";
      case 6 -> array(Map.of(), random, depth);
      default -> object(Map.of(), random, depth);
    };
  }

  private static Map<String, ?> map(@Nullable Object tree) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    if (tree instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }
}
