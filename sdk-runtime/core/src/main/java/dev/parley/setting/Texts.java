package dev.parley.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON-like texts. */
final class Texts {

  private Texts() {}

  static String one(@Nullable Object value) throws UnfitValueException {
    return switch (value) {
      case null -> "";
      case String text -> text;
      default -> throw new UnfitValueException("must be a text");
    };
  }

  static List<String> list(@Nullable Object value) throws UnfitValueException {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
      return items.stream().map(String.class::cast).toList();
    }
    throw new UnfitValueException("must be a list of texts");
  }
}
