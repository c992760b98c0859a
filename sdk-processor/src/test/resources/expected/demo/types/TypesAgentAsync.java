package demo.types;

import dev.parley.blocking.BlockingPool;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Runs the blocking methods of {@link TypesAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class TypesAgentAsync {
  private final TypesAgent agent;

  private TypesAgentAsync(TypesAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static TypesAgentAsync of(TypesAgent agent) {
    return new TypesAgentAsync(agent);
  }

  /** Runs {@link TypesAgent#nothing} on the blocking pool. */
  CompletableFuture<@Nullable Void> nothing() {
    return BlockingPool.current().run("TypesAgent.nothing", () -> agent.nothing());
  }

  /** Runs {@link TypesAgent#bytes} on the blocking pool. */
  CompletableFuture<byte[]> bytes(int length, long seed, boolean fair, char fill) {
    return BlockingPool.current()
        .submit("TypesAgent.bytes", () -> agent.bytes(length, seed, fair, fill));
  }

  /**
   * Runs {@link TypesAgent#read} on the blocking pool.
   *
   * <p>Reads a file as in {@link TypesAgent#search}, with the care of {@code
   * Files.readString(Path)} and {@code UncheckedIOException}; see also {@link TypesAgent.Found} and
   * the natural order.
   *
   * <p>Nothing is cached.
   *
   * <p>The future fails with {@code IOException} when the file cannot be read.
   *
   * <p>The future fails with {@code SecurityException} if it must not be.
   *
   * @param path where the file is
   * @return what is in it, or nothing if there is no such file
   * @see TypesAgent#search
   */
  public CompletableFuture<Optional<String>> read(Path path) {
    return BlockingPool.current().submit("TypesAgent.read", () -> agent.read(path));
  }

  /** Runs {@link TypesAgent#search(String, String)} on the blocking pool. */
  CompletableFuture<@Nullable String> search(String agent, @Nullable String fallback) {
    return BlockingPool.current()
        .submit("TypesAgent.search", () -> this.agent.search(agent, fallback));
  }

  /** Runs {@link TypesAgent#first} on the blocking pool. */
  CompletableFuture<Map.@Nullable Entry<String, @Nullable Integer>> first(
      Map<String, ? extends Collection<? super Integer>> table, String @Nullable [] keys) {
    return BlockingPool.current().submit("TypesAgent.first", () -> agent.first(table, keys));
  }

  /** Runs {@link TypesAgent#search(String, int[])} on the blocking pool. */
  CompletableFuture<List<TypesAgent.Found>> search(String text, int... limits) {
    return BlockingPool.current().submit("TypesAgent.search", () -> agent.search(text, limits));
  }

  /** Runs {@link TypesAgent#greatest} on the blocking pool. */
  <T extends Comparable<? super T>, C extends Collection<T> & Cloneable>
      CompletableFuture<T> greatest(C candidates, T smallest) {
    return BlockingPool.current()
        .submit("TypesAgent.greatest", () -> agent.greatest(candidates, smallest));
  }

  /** Runs {@link TypesAgent#together} on the blocking pool. */
  <T extends @Nullable Object> CompletableFuture<List<T>> together(List<? extends T>[] lists) {
    return BlockingPool.current().submit("TypesAgent.together", () -> agent.together(lists));
  }

  /** Runs {@link TypesAgent#countAll} on the blocking pool. */
  <T> CompletableFuture<Integer> countAll(List<T>[] lists) {
    return BlockingPool.current().submit("TypesAgent.countAll", () -> agent.countAll(lists));
  }

  /** Runs {@link TypesAgent#average} on the blocking pool. */
  CompletableFuture<Double> average(double... values) {
    return BlockingPool.current().submit("TypesAgent.average", () -> TypesAgent.average(values));
  }

  /**
   * Runs {@link TypesAgent#sleep} on the blocking pool.
   *
   * <p>Waits.
   *
   * @deprecated because waiting needs no thread of the pool
   */
  @Deprecated
  CompletableFuture<@Nullable Void> sleep(long amount, TimeUnit unit) {
    return BlockingPool.current().run("TypesAgent.sleep", () -> agent.sleep(amount, unit));
  }

  /** Runs {@link TypesAgent#aMethodWithALongName} on the blocking pool. */
  CompletableFuture<Map<String, List<Map<String, Integer>>>> aMethodWithALongName(
      Map<String, List<Integer>> firstArgument, Map<String, List<Integer>> secondArgument) {
    return BlockingPool.current()
        .submit(
            "TypesAgent.aMethodWithALongName",
            () -> agent.aMethodWithALongName(firstArgument, secondArgument));
  }
}
