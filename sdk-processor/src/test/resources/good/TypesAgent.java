package demo.types;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Has blocking methods of every shape. */
@Agent
@NullMarked
public class TypesAgent {

  /** What a search finds. */
  record Found(String name) {}

  @OnMessage
  void answer() {}

  @Blocking
  void nothing() {}

  @Blocking
  byte[] bytes(int length, long seed, boolean fair, char fill) {
    return new byte[length];
  }

  /**
   * Reads a file as in {@link #search}, with the care of {@link Files#readString(Path)} and {@link
   * UncheckedIOException}; see also {@link Found} and {@linkplain Comparator#naturalOrder() the
   * natural order}.
   *
   * <p>Nothing is cached.
   *
   * @param path where the file is
   * @return what is in it, or nothing if there is no such file
   * @throws IOException when the file cannot be read
   * @throws SecurityException if it must not be
   * @see #search
   * @see Files
   */
  @Blocking
  public Optional<String> read(Path path) throws IOException {
    return Optional.of(Files.readString(path));
  }

  @Blocking
  @Nullable String search(String agent, @Nullable String fallback) {
    return fallback;
  }

  @Blocking
  Map.@Nullable Entry<String, @Nullable Integer> first(
      Map<String, ? extends Collection<? super Integer>> table, String @Nullable [] keys) {
    return null;
  }

  @Blocking
  List<Found> search(String text, int... limits) {
    return List.of(new Found(text));
  }

  @Blocking
  <T extends Comparable<? super T>, C extends Collection<T> & Cloneable> T greatest(
      C candidates, T smallest) {
    return smallest;
  }

  @Blocking
  @SafeVarargs
  final <T extends @Nullable Object> List<T> together(List<? extends T>... lists) {
    return List.of();
  }

  @Blocking
  @SuppressWarnings("unchecked")
  <T> int countAll(List<T>... lists) {
    return lists.length;
  }

  @Blocking
  static double average(double... values) {
    return values.length;
  }

  /**
   * Waits.
   *
   * @deprecated because waiting needs no thread of the pool
   */
  @Blocking
  @Deprecated
  void sleep(long amount, TimeUnit unit) throws InterruptedException {
    unit.sleep(amount);
  }

  @Blocking
  Map<String, List<Map<String, Integer>>> aMethodWithALongName(
      Map<String, List<Integer>> firstArgument, Map<String, List<Integer>> secondArgument) {
    return Map.of();
  }
}
