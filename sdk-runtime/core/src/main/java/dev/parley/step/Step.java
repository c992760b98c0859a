package dev.parley.step;

import dev.parley.message.MessageNote;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a chat's tree: a run, a message, a tool call, …
 *
 * @param id the step's id, a UUID
 * @param parentId the id of the step that this one is part of; none at the top
 * @param type what the step stands for
 * @param name a message's author, or the name of the work
 * @param input what the work started from
 * @param output a message's text, or what the work led to
 * @param time when it came to be, began and ended
 * @param streaming whether text still arrives
 * @param error whether it failed
 * @param look how it is to be shown
 * @param metadata what goes with it; values are JSON-like
 * @param note what is said of a message beside its text; nothing of work
 */
public record Step(
    String id,
    @Nullable String parentId,
    StepType type,
    String name,
    String input,
    String output,
    StepTime time,
    boolean streaming,
    boolean error,
    StepLook look,
    Map<String, Object> metadata,
    MessageNote note) {

  /** Copies the metadata. */
  public Step {
    metadata = Map.copyOf(metadata);
  }

  /** Makes a step that begins now and is not finished. */
  public static Step begun(String id, @Nullable String parentId, StepType type, String name) {
    return new Step(
        id,
        parentId,
        type,
        name,
        "",
        "",
        StepTime.begun(Instant.now()),
        false,
        false,
        StepLook.PLAIN,
        Map.of(),
        MessageNote.NONE);
  }

  /** Makes a message that is said now, all at once. */
  public static Step said(
      String id, @Nullable String parentId, StepType type, String author, String text) {
    return new Step(
        id,
        parentId,
        type,
        author,
        "",
        text,
        StepTime.at(Instant.now()),
        false,
        false,
        StepLook.PLAIN,
        Map.of(),
        MessageNote.NONE);
  }

  /** Returns this step under another id. */
  public Step withId(String id) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step with another input. */
  public Step withInput(String input) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step with another output. */
  public Step withOutput(String output) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step with text still to arrive, or not. */
  public Step withStreaming(boolean streaming) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step, to be shown in another way. */
  public Step withLook(StepLook look) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step with other metadata. */
  public Step withMetadata(Map<String, Object> metadata) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this message with something else said of it. */
  public Step withNote(MessageNote note) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step with another name. */
  public Step withName(String name) {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, error, look, metadata, note);
  }

  /** Returns this step as failed. */
  public Step failed() {
    return new Step(
        id, parentId, type, name, input, output, time, streaming, true, look, metadata, note);
  }

  /** Returns this step as finished now. */
  public Step ended() {
    return new Step(
        id,
        parentId,
        type,
        name,
        input,
        output,
        time.endedAt(Instant.now()),
        false,
        error,
        look,
        metadata,
        note);
  }
}
