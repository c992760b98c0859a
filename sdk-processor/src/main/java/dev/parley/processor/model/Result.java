package dev.parley.processor.model;

/** What becomes of a handler's result. */
public enum Result {
  /** There is none. */
  NONE,
  /** It is given to the call. */
  GIVEN,
  /** It is waited for; then there is none. */
  AWAITED,
  /** It is waited for, and what it holds is given to the call. */
  AWAITED_AND_GIVEN
}
