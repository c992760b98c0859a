package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import java.util.Map;

/**
 * What a question asks for.
 *
 * @param timeout how long it waits, in seconds
 * @param stepId the id of the message that asks
 * @param wanted the kind of answer
 */
public record AskSpecJson(long timeout, String stepId, Wanted wanted) implements JsonShape {

  /** A kind of answer. */
  public sealed interface Wanted {

    /** A text. */
    record Text() implements Wanted {}

    /**
     * Files.
     *
     * @param accept media types, each with the endings of names that it may have
     * @param maxSizeMb how large each may be, in megabytes
     */
    record Files(Map<String, List<String>> accept, int maxFiles, double maxSizeMb)
        implements Wanted {}

    /** A press of a button; the ids of the actions. */
    record Action(List<String> keys) implements Wanted {}

    /** An element that is filled in. */
    record Element(String elementId) implements Wanted {}
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("timeout").number(timeout);
    switch (wanted) {
      case Wanted.Text _ -> json.key("type").text("text");
      case Wanted.Files(var accept, var maxFiles, var maxSizeMb) -> {
        json.key("type").text("file").key("accept").map(accept);
        json.key("max_files").number(maxFiles).key("max_size_mb").value(number(maxSizeMb));
      }
      case Wanted.Action(var keys) -> json.key("type").text("action").key("keys").array(keys);
      case Wanted.Element(var id) -> json.key("type").text("element").key("element_id").text(id);
    }
    json.key("step_id").text(stepId).endObject();
  }

  /** Pages compare and show it: a whole number of megabytes is one. */
  private static Number number(double megabytes) {
    return megabytes == Math.rint(megabytes) ? (Number) (long) megabytes : megabytes;
  }
}
