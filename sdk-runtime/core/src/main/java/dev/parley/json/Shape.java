package dev.parley.json;

/** What a named type is, whatever a mention of it says besides. Identity matters. */
interface Shape {

  /** Returns the name of its definition, unless that is taken. */
  String name();
}
