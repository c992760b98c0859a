package dev.parley.chat;

import static java.util.Objects.requireNonNullElse;

import dev.parley.run.Part;
import dev.parley.step.Step;
import dev.parley.step.StepLook;
import dev.parley.step.StepType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method that the chat shows as a step, with what goes in, what comes out, how long
 * it takes and how it fails: what generated {@code …Steps} classes are made of.
 *
 * {@snippet :
 * return StepCall.of(StepType.RETRIEVAL, "search").input("query", query).call(() -> find(query));
 * }
 *
 * <p>Steps that the work begins are part of the step, on its thread, in its forks and on the
 * blocking pool. What the work throws is thrown as it is and shown as an error, but for what comes
 * of Stop or a cancellation. Confined to one thread.
 */
public final class StepCall {

  private final StepType type;
  private final String name;
  private final Map<String, @Nullable Object> input = new LinkedHashMap<>();
  private boolean showsOutput = true;
  private boolean isOpen;
  private boolean collapses;
  private @Nullable String language;
  private String icon = "";

  private StepCall(StepType type, String name) {
    this.type = type;
    this.name = name;
  }

  /**
   * Describes a step that has not begun.
   *
   * @throws IllegalArgumentException for a type of message
   */
  public static StepCall of(StepType type, String name) {
    if (type.isMessage()) {
      throw new IllegalArgumentException("a step shows work, and " + type + " is said");
    }
    return new StepCall(type, name);
  }

  /** Shows one of the values that the work starts from; a text alone as it is, more as JSON. */
  public StepCall input(String name, @Nullable Object value) {
    input.put(name, value);
    return this;
  }

  /** Shows nothing of what comes out. */
  public StepCall withoutOutput() {
    showsOutput = false;
    return this;
  }

  /** Highlights the output as this language, such as {@code sql}. */
  public StepCall language(String language) {
    this.language = language;
    return this;
  }

  /** Shows the step unfolded. */
  public StepCall open() {
    isOpen = true;
    return this;
  }

  /** Folds the step when it has ended. */
  public StepCall collapsing() {
    collapses = true;
    return this;
  }

  /** Shows the icon of this name before the step. */
  public StepCall icon(String icon) {
    this.icon = icon;
    return this;
  }

  /**
   * Does the work inside the step and returns what comes of it. A stage is returned at once, and
   * the step ends when it is complete.
   *
   * <p>Throws what the work throws, itself, whether that is declared or not.
   *
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   * @throws CancellationException when the run was stopped
   */
  public <T extends @Nullable Object> T call(Callable<T> work) {
    WorkStep step = RunChat.current().begin(type, name, this::begun);
    T result;
    try {
      result = work.call();
    } catch (Throwable thrown) {
      step.finish(failure(thrown));
      throw StepCall.<RuntimeException>itself(thrown);
    }
    if (result instanceof CompletionStage<?> stage) {
      follow(stage, step);
    } else {
      step.finish(success(result));
    }
    return result;
  }

  /** Does work without a result inside the step; otherwise like {@link #call}. */
  public void run(Work work) {
    withoutOutput()
        .call(() -> {
          work.run();
          return null;
        });
  }

  private Step begun(Step step) {
    ShownValue shown = ShownValue.ofAll(input);
    var look = new StepLook(language, shown.isJson() ? "json" : "text", isOpen, collapses);
    Step begun = step.withInput(shown.text()).withLook(look);
    return icon.isEmpty() ? begun : begun.withMetadata(Map.of("icon", icon));
  }

  /** Who waits for the stage may be told before the step is, and end the run. */
  private void follow(CompletionStage<?> stage, WorkStep step) {
    step.leave(shown -> soFar(stage.toCompletableFuture()).apply(shown));
    var _ =
        stage.whenComplete(
            (result, thrown) -> step.finish(thrown == null ? success(result) : failure(thrown)));
  }

  private UnaryOperator<Step> soFar(CompletableFuture<?> result) {
    return switch (result.state()) {
      case SUCCESS -> success(result.resultNow());
      case FAILED -> failure(result.exceptionNow());
      case RUNNING, CANCELLED -> UnaryOperator.identity();
    };
  }

  private UnaryOperator<Step> success(@Nullable Object result) {
    if (!showsOutput) {
      return UnaryOperator.identity();
    }
    ShownValue shown = ShownValue.of(result);
    String shownAs = shown.isJson() ? requireNonNullElse(language, "json") : language;
    return step -> step.withOutput(shown.text()).withLook(step.look().withLanguage(shownAs));
  }

  private static UnaryOperator<Step> failure(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof CancellationException || Part.isOfStoppedRun()) {
      return UnaryOperator.identity();
    }
    String said = cause.getMessage();
    String reason = said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
    return step -> step.withOutput(reason).withLook(step.look().withLanguage(null)).failed();
  }

  /** Returns nothing: throws what was thrown, whatever the compiler takes it for. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X itself(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /** Work without a result. */
  @FunctionalInterface
  public interface Work {
    /** Does the work. */
    void run() throws Exception;
  }
}
