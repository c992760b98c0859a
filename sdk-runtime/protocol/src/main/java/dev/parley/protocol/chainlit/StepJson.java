package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;

/** A step on its way to a page: what was said, or what was done. */
public sealed interface StepJson extends JsonShape permits MessageStepJson, WorkStepJson {

  /** Returns the step's id. */
  String id();
}
