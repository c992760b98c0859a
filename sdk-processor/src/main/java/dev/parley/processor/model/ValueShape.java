package dev.parley.processor.model;

/** What a setting's value is, as far as widgets can give it. */
public enum ValueShape {
  /** A text. */
  TEXT("String"),
  /** Yes or no. */
  FLAG("boolean"),
  /** A whole number. */
  INT("int"),
  /** A larger whole number. */
  LONG("long"),
  /** A number. */
  DOUBLE("double"),
  /** A number of any precision. */
  DECIMAL("BigDecimal"),
  /** A constant of an enum. */
  CONSTANT("an enum"),
  /** Several texts. */
  TEXTS("List<String>, Set<String>"),
  /** Several constants of an enum. */
  CONSTANTS("a List or Set of an enum"),
  /** A date. */
  DATE("LocalDate"),
  /** A first and a last date. */
  DATES("List<LocalDate>"),
  /** A first and a last date, as a record of the author's. */
  PERIOD("a record of two LocalDates");

  private final String words;

  ValueShape(String words) {
    this.words = words;
  }

  /** Returns the types of this shape, in an author's words. */
  public String words() {
    return words;
  }

  /** Tells whether it is a number. */
  public boolean isNumber() {
    return isWhole() || this == DOUBLE || this == DECIMAL;
  }

  /** Tells whether it is a whole number. */
  public boolean isWhole() {
    return this == INT || this == LONG;
  }

  /** Tells whether it is of an enum. */
  public boolean isOfEnum() {
    return this == CONSTANT || this == CONSTANTS;
  }
}
