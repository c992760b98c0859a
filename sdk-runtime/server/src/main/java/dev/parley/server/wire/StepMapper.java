package dev.parley.server.wire;

import dev.parley.protocol.chainlit.MessageStepJson;
import dev.parley.protocol.chainlit.StepJson;
import dev.parley.protocol.chainlit.WorkStepJson;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.Locale;

/** Steps of a chat as the wire shows them. */
final class StepMapper {

  private StepMapper() {}

  /** Returns a step of a chat with all its keys. */
  static StepJson toJson(Step step, String threadId) {
    return step.type().isMessage() ? message(step, threadId) : work(step, threadId);
  }

  private static MessageStepJson message(Step step, String threadId) {
    return new MessageStepJson(
        step.id(),
        threadId,
        step.parentId(),
        typeName(step.type()),
        step.name(),
        step.output(),
        step.time().createdAt(),
        step.streaming(),
        step.error(),
        step.note().question(),
        step.note().language(),
        step.note().command(),
        step.note().modes().isEmpty() ? null : step.note().modes(),
        step.note().tags().isEmpty() ? null : step.note().tags(),
        step.metadata());
  }

  private static WorkStepJson work(Step step, String threadId) {
    return new WorkStepJson(
        step.name(),
        typeName(step.type()),
        step.id(),
        threadId,
        step.parentId(),
        step.streaming(),
        step.metadata(),
        null,
        step.input(),
        step.error(),
        step.output(),
        step.time().createdAt(),
        step.time().start(),
        step.time().end(),
        step.look().language(),
        step.look().open(),
        step.look().collapses(),
        step.look().showInput(),
        null);
  }

  /** The wire's names are the constants' own, in lower case. */
  private static String typeName(StepType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
