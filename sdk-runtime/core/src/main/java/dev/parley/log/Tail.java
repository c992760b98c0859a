package dev.parley.log;

import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.SoundPlayed;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TextReplaced;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log's newest events one by one, in a ring that grows up to its bounds and then lets the oldest
 * go. Takes no memory while it is empty. Guarded by the log.
 */
final class Tail {

  static final int MOST_EVENTS = 4_096;
  static final int MOST_CHARACTERS = 1 << 20;

  private static final @Nullable ChatEvent[] NOTHING = {};
  private static final int FIRST_ROOM = 16;

  private @Nullable ChatEvent[] ring = NOTHING; // its length is a power of two
  private int oldest;
  private int size;
  private long characters;

  int size() {
    return size;
  }

  void add(ChatEvent event) {
    if (size == ring.length && size < MOST_EVENTS) {
      grow();
    }
    if (size == MOST_EVENTS) {
      dropOldest();
    }
    ring[slot(size)] = event;
    size++;
    characters += characters(event);
    while (characters > MOST_CHARACTERS) {
      dropOldest();
    }
  }

  /** Returns up to {@code limit} of the newest {@code count} events, oldest first. */
  List<ChatEvent> newest(int count, int limit) {
    var events = new ChatEvent[Math.min(count, limit)];
    for (int i = 0; i < events.length; i++) {
      events[i] = Objects.requireNonNull(ring[slot(size - count + i)]);
    }
    return List.of(events);
  }

  /** Lets all but the newest {@code count} events go. */
  void keepNewest(int count) {
    if (count == 0) {
      clear();
    }
    while (size > count) {
      dropOldest();
    }
  }

  private void clear() {
    if (ring.length > FIRST_ROOM) {
      ring = NOTHING;
    } else {
      Arrays.fill(ring, null);
    }
    oldest = 0;
    size = 0;
    characters = 0;
  }

  private void dropOldest() {
    characters -= characters(Objects.requireNonNull(ring[oldest]));
    ring[oldest] = null;
    oldest = slot(1);
    size--;
  }

  private int slot(int index) {
    return (oldest + index) & (ring.length - 1);
  }

  private void grow() {
    var larger = new @Nullable ChatEvent[Math.max(FIRST_ROOM, 2 * ring.length)];
    for (int i = 0; i < size; i++) {
      larger[i] = ring[slot(i)];
    }
    ring = larger;
    oldest = 0;
  }

  private static long characters(ChatEvent event) {
    return switch (event) {
      case StepAdded(var step) -> step.input().length() + step.output().length();
      case StepUpdated(var step) -> step.input().length() + step.output().length();
      case TokenAppended(var _, var token, var _) -> token.length();
      case TextReplaced(var _, var text, var _) -> text.length();
      case FirstInteraction(var text) -> text.length();
      case SoundPlayed(var sound) -> sound.data().length;
      case StepRemoved _, WorkStarted _, WorkEnded _, ChatEvent.QuestionAsked _ -> 0;
      case ChatEvent.Around around -> characters(around);
      case ChatEvent.WindowPosted(var data) -> JsonWeight.of(data);
      case ChatEvent.Toasted(var toast) -> toast.text().length();
      case ChatEvent.SoundInterrupted() -> 0;
    };
  }

  /** A page may change an element's props, and settings, as often as it likes. */
  private static long characters(ChatEvent.Around event) {
    return switch (event) {
      case ChatEvent.ElementShown(var element) -> JsonWeight.of(element.props());
      case ChatEvent.ActionShown(var action) -> JsonWeight.of(action.payload());
      case ChatEvent.PageCalled(var call) -> JsonWeight.of(call.arguments());
      case ChatEvent.SettingsShown(var values) -> JsonWeight.of(values);
      case ChatEvent.SidebarShown(var sidebar) ->
          sidebar.elements().stream().mapToLong(element -> JsonWeight.of(element.props())).sum();
      case ChatEvent.ElementRemoved _,
          ChatEvent.ActionRemoved _,
          ChatEvent.QuestionClosed _,
          ChatEvent.PageCallClosed _,
          ChatEvent.CommandsShown _,
          ChatEvent.ModesShown _,
          ChatEvent.SidebarClosed _,
          ChatEvent.TokensUsed _ ->
          0;
    };
  }
}
