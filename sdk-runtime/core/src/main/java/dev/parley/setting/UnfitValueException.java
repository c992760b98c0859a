package dev.parley.setting;

/** A value that a widget cannot give. */
public final class UnfitValueException extends Exception {

  private static final long serialVersionUID = 1;

  /** Says what the value must be, as the end of a sentence that begins with the setting's label. */
  public UnfitValueException(String rule) {
    super(rule);
  }
}
