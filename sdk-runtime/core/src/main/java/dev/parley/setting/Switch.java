package dev.parley.setting;

import org.jspecify.annotations.Nullable;

/**
 * A switch.
 *
 * @param initial whether it is on at first
 */
public record Switch(boolean initial) implements Widget<Boolean> {

  /** Returns a switch that is on at first. */
  public Switch initiallyOn() {
    return new Switch(true);
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  @Override
  public Boolean read(@Nullable Object value) throws UnfitValueException {
    if (value instanceof Boolean on) {
      return on;
    }
    throw new UnfitValueException("must be on or off");
  }
}
