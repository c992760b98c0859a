package dev.parley.chat;

import dev.parley.message.Message;
import dev.parley.user.User;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies a value into a tree of plain Java, so much of it as anybody would read. */
final class ShownTree {

  private static final int DEEPEST = 20;
  private static final int MOST = 2_000;
  private static final String MORE = "…";

  private int depth;
  private int count;

  /** Returns the tree; what is neither text, number, list nor map is its description. */
  @Nullable Object of(@Nullable Object value) {
    if (depth > DEEPEST) {
      return MORE;
    }
    depth++;
    try {
      return copy(value);
    } finally {
      depth--;
    }
  }

  private @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case Number number -> number(number);
      case Enum<?> constant -> constant.name();
      case Optional<?> optional -> of(optional.orElse(null));
      case Message message -> message.content();
      case User user -> user.identifier();
      case Map<?, ?> map -> map(map);
      case Collection<?> items -> list(items);
      case Object[] items -> list(Arrays.asList(items));
      case byte[] bytes -> bytes.length + " bytes";
      case int[] numbers -> list(Arrays.stream(numbers).boxed().limit(MOST + 1L).toList());
      case long[] numbers -> list(Arrays.stream(numbers).boxed().limit(MOST + 1L).toList());
      case double[] numbers -> list(Arrays.stream(numbers).boxed().limit(MOST + 1L).toList());
      default -> described(value);
    };
  }

  private static Object number(Number number) {
    return switch (number) {
      case Double fraction when !Double.isFinite(fraction) -> fraction.toString();
      case Float fraction when !Float.isFinite(fraction) -> fraction.toString();
      case Byte _, Short _, Integer _, Long _, Float _, Double _, BigInteger _, BigDecimal _ ->
          number;
      default -> number.toString();
    };
  }

  private Map<String, @Nullable Object> map(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (++count > MOST) {
        copy.put(MORE, MORE);
        break;
      }
      copy.put(String.valueOf(of(entry.getKey())), of(entry.getValue()));
    }
    return copy;
  }

  private List<@Nullable Object> list(Collection<?> items) {
    var copy = new ArrayList<@Nullable Object>();
    for (Object item : items) {
      if (++count > MOST) {
        copy.add(MORE);
        break;
      }
      copy.add(of(item));
    }
    return copy;
  }

  /** A description that is but the name of a class and a number says less than the name. */
  private static String described(Object value) {
    String text = String.valueOf(value.toString());
    Class<?> type = value.getClass();
    boolean bare = text.startsWith(type.getName() + "@");
    return bare && !type.getSimpleName().isEmpty() ? type.getSimpleName() : text;
  }
}
