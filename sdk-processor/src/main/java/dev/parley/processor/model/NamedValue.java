package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A type of the author's that is described as JSON once, by a constant. */
public sealed interface NamedValue {

  /** Returns the constant's name. */
  String constant();

  /** Returns the author's type. */
  TypeName type();

  /** Returns what the author says of it; may be empty. */
  String description();

  /** An enum. */
  record OfEnum(String constant, ClassName type, String description) implements NamedValue {}

  /**
   * A record.
   *
   * @param name what it is called in schemas
   * @param components its components, in order
   * @param overloaded whether it has another constructor of as many parameters
   */
  record OfRecord(
      String constant,
      TypeName type,
      String name,
      String description,
      List<Component> components,
      boolean overloaded)
      implements NamedValue {

    /** Copies the components. */
    public OfRecord {
      components = List.copyOf(components);
    }
  }

  /**
   * A sealed interface.
   *
   * @param name what it is called in schemas
   * @param kinds the records that implement it
   */
  record OfChoice(String constant, TypeName type, String name, String description, List<Kind> kinds)
      implements NamedValue {

    /** Copies the kinds. */
    public OfChoice {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A record's component, or a method's parameter.
   *
   * @param name its name
   * @param javaType its Java type
   * @param type its type as JSON
   */
  record Component(String name, TypeName javaType, ValueType type) {}

  /**
   * A record that implements a sealed interface.
   *
   * @param tag what the property type says
   * @param type the record
   * @param constant the record's constant
   */
  record Kind(String tag, ClassName type, String constant) {}
}
