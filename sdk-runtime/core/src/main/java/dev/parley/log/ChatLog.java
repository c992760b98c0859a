package dev.parley.log;

import dev.parley.action.Action;
import dev.parley.element.ShownElement;
import dev.parley.step.Step;
import java.util.Optional;

/**
 * A chat's events in order: the single source of truth while the chat is live.
 *
 * <p>Events are numbered from 1. A <em>cursor</em> is the number of the last event that its reader
 * has applied; 0 means none. The log keeps the chat's state whole and only its newest events one by
 * one, so it is as long as what is visible plus what live readers have yet to read. A cursor that
 * has fallen behind gets every step that changed since, whole, and the removals.
 *
 * <p>The law every implementation keeps: whatever a reader's cursor, a reader that applies what
 * {@link #read} gives it reaches the state of a reader that applied every event. One limit is
 * allowed: removals beyond the newest {@value #REMEMBERED_REMOVALS} may be forgotten, and a reader
 * whose cursor is older than that may keep steps that went. A cursor that the log never gave out
 * counts as 0.
 *
 * <p>Safe for use by multiple threads.
 */
public interface ChatLog {

  /** How many removals a log remembers at least, for readers whose cursor is older. */
  int REMEMBERED_REMOVALS = 10_000;

  /**
   * Appends an event and returns its number. Never blocks on a reader.
   *
   * @throws IllegalArgumentException when the event would move a step to another parent
   */
  long append(ChatEvent event);

  /** Returns the number of the newest event, 0 when there is none. */
  long lastNumber();

  /**
   * Returns what a reader at the cursor has to apply next: at most about {@code limit} events one
   * by one, or whole steps when the cursor has fallen behind; no events when it is up to date.
   *
   * @throws IllegalArgumentException when the limit is less than 1
   */
  LogBatch read(long cursor, int limit);

  /**
   * Returns, as whole steps and removals, everything that changed after the cursor, up to now.
   * Idempotent for the reader, so it serves one that may have applied some of it. A chat that works
   * says so in any case, for readers that forgot.
   */
  LogBatch changesSince(long cursor);

  /** Returns a copy of the chat's state. */
  ChatState state();

  /** Returns the step with the id as it is now, without copying the rest. */
  Optional<Step> step(String id);

  /** Returns the element with the id as it is now, without copying the rest. */
  Optional<ShownElement> element(String id);

  /** Returns the button with the id as it is now, without copying the rest. */
  Optional<Action> action(String id);

  /**
   * Calls the listener after every append, on the appending thread, until the subscription is
   * closed. The listener must return at once, and must not take a lock that somebody may hold who
   * speaks to the chat.
   */
  Subscription subscribe(Runnable listener);

  /** A listener's place in the log. */
  interface Subscription extends AutoCloseable {

    /**
     * Tells the log how far this reader has come. What every reader has passed is not kept one by
     * one any longer; a reader that never tells keeps events up to the log's bounds.
     */
    void passed(long cursor);

    /** Ends the calls; a second call does nothing. */
    @Override
    void close();
  }
}
