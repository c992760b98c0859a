package dev.parley.processor.speed;

/** A way to compile agents. */
enum Way {
  /** Without any processor, and without what ours writes. */
  ALONE("agents alone, no processor"),
  /** Without any processor, with what ours writes among the sources. */
  BY_HAND("agents and the written files, no processor"),
  /** With a processor that only writes those files. */
  COPIED("a processor that copies the written files"),
  /** With ours. */
  PROCESSED("Parley's processor");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  /** Returns what a reader of the report calls it. */
  String label() {
    return label;
  }
}
