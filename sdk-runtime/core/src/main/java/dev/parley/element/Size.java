package dev.parley.element;

/** How much room a page gives an {@link Element}. */
public enum Size {
  /** Some. */
  SMALL,
  /** More. */
  MEDIUM,
  /** As much as there is. */
  LARGE
}
