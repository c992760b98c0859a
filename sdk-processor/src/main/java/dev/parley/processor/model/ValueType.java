package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.math.BigDecimal;
import java.util.List;

/** A Java type as JSON, as generated code puts it together. */
public sealed interface ValueType {

  /**
   * One of the runtime's own types.
   *
   * @param constant its name, such as {@code TEXT}
   */
  record Basic(String constant) implements ValueType {}

  /**
   * A type made of another.
   *
   * @param factory the runtime's method that makes it, such as {@code listOf}
   * @param content the other type
   */
  record Made(String factory, ValueType content) implements ValueType {}

  /**
   * A type that the agent has a constant for.
   *
   * @param holder the generated class
   * @param constant the constant's name
   */
  record Named(ClassName holder, String constant) implements ValueType {}

  /**
   * A type with bounds.
   *
   * @param type the type without
   * @param bounds the bounds
   */
  record Bounded(ValueType type, List<Bound> bounds) implements ValueType {

    /** Copies the bounds. */
    public Bounded {
      bounds = List.copyOf(bounds);
    }
  }

  /**
   * A type with a description.
   *
   * @param type the type without
   * @param description the description
   */
  record Described(ValueType type, String description) implements ValueType {}

  /** What narrows a type. */
  sealed interface Bound {

    /** Returns the runtime's method that narrows. */
    String method();

    /** A bound without more to say, such as {@code notBlank}. */
    record Plain(String method) implements Bound {}

    /** A bound to a number. */
    record OfNumber(String method, BigDecimal number) implements Bound {}

    /** A bound to a size or a length. */
    record OfSize(String method, int size) implements Bound {}

    /** A bound to a pattern. */
    record OfText(String method, String text) implements Bound {}
  }
}
