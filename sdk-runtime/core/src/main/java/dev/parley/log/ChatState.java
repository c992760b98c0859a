package dev.parley.log;

import dev.parley.step.Step;
import java.util.List;
import java.util.Optional;

/**
 * What a chat's events add up to: its steps, its first interaction and whether it works.
 *
 * <p>Confined to one thread, or guarded by whoever shares it.
 */
public final class ChatState {

  /** Makes the state of a chat in which nothing has happened. */
  public ChatState() {}

  /** Applies what comes next. */
  public void apply(ChatEvent event) {}

  /** Applies what comes next, in order. */
  public void apply(LogBatch batch) {
    batch.events().forEach(this::apply);
  }

  /** Returns the steps in the order in which they appeared; parents come before children. */
  public List<Step> steps() {
    return List.of();
  }

  /** Returns the step with the id. */
  public Optional<Step> step(String id) {
    return Optional.empty();
  }

  /** Returns the chat's first interaction. */
  public Optional<String> firstInteraction() {
    return Optional.empty();
  }

  /** Tells whether the chat works. */
  public boolean working() {
    return false;
  }
}
