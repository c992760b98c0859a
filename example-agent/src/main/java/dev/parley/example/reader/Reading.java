package dev.parley.example.reader;

import dev.parley.element.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What there is to read: a text with everything in it that an agent usually writes, and numbers.
 */
final class Reading {
  private static final Pattern TOKEN = Pattern.compile("\\s*\\S+");

  private final String text = load();
  private final List<String> tokens =
      TOKEN.matcher(text).results().map(MatchResult::group).toList();

  /** The text once. */
  String text() {
    return text;
  }

  /** A token of the text, which begins again when it is over. */
  String token(int number) {
    int at = number % tokens.size();
    return at == 0 && number > 0 ? "\n\n" + tokens.getFirst() : tokens.get(at);
  }

  /** So many letters of the text, again and again. */
  String letters(int count) {
    return text.repeat(count / text.length() + 1).substring(0, count);
  }

  /** Legs of a long journey, in no order that a reader would want. */
  static Table legs(int count) {
    var legs = IntStream.range(0, count).mapToObj(Reading::leg).toList();
    return Table.of(legs)
        .column("leg", Leg::number)
        .column("from", Leg::from)
        .column("to", Leg::to)
        .column("minutes", Leg::minutes)
        .column("price", Leg::price)
        .build();
  }

  private static Leg leg(int number) {
    int minutes = Math.floorMod(number * 7919L + 137, 600);
    return new Leg(number, "Pier " + number * 31 % 997, "Pier " + number * 17 % 991, minutes);
  }

  private static String load() {
    try (InputStream in = Reading.class.getResourceAsStream("reading.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Leg(int number, String from, String to, int minutes) {

    double price() {
      return minutes * 0.25;
    }
  }
}
