package dev.parley.json;

import static com.networknt.schema.InputFormat.JSON;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A validator by other people: what it says of our schemas, and of values by them. */
final class SchemaJudge {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema SCHEMA_OF_SCHEMAS =
      REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private final Schema schema;

  private SchemaJudge(Schema schema) {
    this.schema = schema;
  }

  static SchemaJudge of(JsonType<?> type) {
    return new SchemaJudge(REGISTRY.getSchema(type.schemaText()));
  }

  /** Returns what is wrong with a schema itself. */
  static List<Error> faultsOf(JsonType<?> type) {
    return SCHEMA_OF_SCHEMAS.validate(type.schemaText(), JSON);
  }

  boolean allows(String json) {
    return schema.validate(json, JSON).isEmpty();
  }
}
