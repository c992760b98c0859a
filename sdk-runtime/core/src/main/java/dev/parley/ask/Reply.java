package dev.parley.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page replies to a question, before anybody has looked whether that is an answer. */
public sealed interface Reply {

  /**
   * A text.
   *
   * @param id the client's id for the message; none if it has none
   */
  record Text(@Nullable String id, String content) implements Reply {}

  /** Files that were uploaded before; their ids. */
  record Files(List<String> ids) implements Reply {

    /** Copies the ids. */
    public Files {
      ids = List.copyOf(ids);
    }
  }

  /** A press of a button; the id of its action. */
  record Choice(String actionId) implements Reply {}

  /** An element that is filled in; its props, JSON-like. */
  record Form(Map<String, @Nullable Object> props) implements Reply {

    /** Copies the props. */
    public Form {
      props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }
  }

  /** Somebody does not want to answer. */
  record Declined() implements Reply {}

  /** Nothing that could be understood; what is wrong with it, in words. */
  record Garbled(String problem) implements Reply {}
}
