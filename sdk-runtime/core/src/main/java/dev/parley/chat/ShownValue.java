package dev.parley.chat;

import dev.parley.json.Json;
import dev.parley.message.Message;
import dev.parley.user.User;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * A value as a step shows it: a text as it is, what is like JSON as JSON, anything else as it
 * describes itself. Looks only at what can be looked at twice, and never fails.
 *
 * @param text what is shown
 * @param isJson whether that is JSON
 */
record ShownValue(String text, boolean isJson) {

  private static final int LONGEST = 100_000;
  private static final ShownValue NOTHING = new ShownValue("", false);

  /** Shows a value. */
  static ShownValue of(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Optional<?> optional -> of(optional.orElse(null));
      case Message message -> plain(message.content());
      case User user -> plain(user.identifier());
      case BaseStream<?, ?> _ -> NOTHING;
      case Iterator<?> _ -> NOTHING;
      case Flow.Publisher<?> _ -> NOTHING;
      default -> described(value);
    };
  }

  /** Shows several values by name: a text alone as it is, otherwise as one JSON object. */
  static ShownValue ofAll(Map<String, @Nullable Object> values) {
    if (values.isEmpty()) {
      return NOTHING;
    }
    if (values.size() == 1) {
      ShownValue only = of(values.values().iterator().next());
      if (!only.isJson()) {
        return only;
      }
    }
    return described(values);
  }

  private static ShownValue described(Object value) {
    try {
      Object tree = new ShownTree().of(value);
      return tree instanceof Map || tree instanceof Iterable
          ? new ShownValue(cut(pretty(tree)), true)
          : plain(String.valueOf(tree));
    } catch (RuntimeException | StackOverflowError e) {
      // Showing the work must not be what makes it fail.
      return plain("(" + value.getClass().getSimpleName() + " cannot be shown: " + e + ")");
    }
  }

  private static ShownValue plain(String text) {
    return new ShownValue(cut(text), false);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String pretty(@Nullable Object tree) {
    var text = new StringBuilder();
    write(tree, "\n", text);
    return text.toString();
  }

  private static void write(@Nullable Object tree, String newLine, StringBuilder text) {
    String inside = newLine + "    ";
    String before = inside;
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      text.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(before).append(Json.write(entry.getKey())).append(": ");
        write(entry.getValue(), inside, text);
        before = "," + inside;
      }
      text.append(newLine).append('}');
    } else if (tree instanceof Iterable<?> items && items.iterator().hasNext()) {
      text.append('[');
      for (Object item : items) {
        text.append(before);
        write(item, inside, text);
        before = "," + inside;
      }
      text.append(newLine).append(']');
    } else {
      text.append(Json.write(tree));
    }
  }
}
