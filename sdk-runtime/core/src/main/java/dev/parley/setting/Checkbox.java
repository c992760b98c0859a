package dev.parley.setting;

import org.jspecify.annotations.Nullable;

/**
 * A box for a tick.
 *
 * @param initial whether it has a tick at first
 */
public record Checkbox(boolean initial) implements Widget<Boolean> {

  /** Returns a box that has a tick at first. */
  public Checkbox initiallyTicked() {
    return new Checkbox(true);
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  @Override
  public Boolean read(@Nullable Object value) throws UnfitValueException {
    if (value instanceof Boolean ticked) {
      return ticked;
    }
    throw new UnfitValueException("must be ticked or not");
  }
}
