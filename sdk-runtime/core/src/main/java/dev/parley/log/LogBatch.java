package dev.parley.log;

import java.util.List;

/**
 * What a reader of a {@link ChatLog} gets for its cursor.
 *
 * @param events the events to apply, in order
 * @param cursor the reader's cursor once it has applied them
 * @param wholeState whether the events restate whole steps, because the reader's cursor had fallen
 *     behind what the log keeps one by one; applying them twice does no harm
 */
public record LogBatch(List<ChatEvent> events, long cursor, boolean wholeState) {

  /** Copies the events. */
  public LogBatch {
    events = List.copyOf(events);
  }
}
