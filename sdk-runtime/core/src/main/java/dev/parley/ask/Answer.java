package dev.parley.ask;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a question.
 *
 * {@snippet :
 * switch (chat.ask("Your name?")) {
 *   case Answer.Given(Message name) -> chat.send("hello " + name.content());
 *   case Answer.Declined() -> chat.send("as you like");
 *   case Answer.TimedOut() -> chat.send("no answer");
 * }
 * }
 *
 * <p>A question that ends because its run is stopped, or its chat over, has no answer: asking
 * throws.
 *
 * @param <T> what is asked for
 */
public sealed interface Answer<T> {

  /** Somebody has answered. */
  record Given<T>(T value) implements Answer<T> {}

  /** Somebody does not want to answer. */
  record Declined<T>() implements Answer<T> {}

  /** Nobody has answered in time. */
  record TimedOut<T>() implements Answer<T> {}

  /** Returns what was answered, if anything was. */
  default Optional<T> given() {
    return this instanceof Given<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** Returns this answer with what was answered made into something else. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Given<T>(T value) -> new Given<>(change.apply(value));
      case Declined<T>() -> new Declined<>();
      case TimedOut<T>() -> new TimedOut<>();
    };
  }
}
