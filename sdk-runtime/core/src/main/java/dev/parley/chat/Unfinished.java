package dev.parley.chat;

/** Something that a run has begun to say and must not leave hanging. */
interface Unfinished {

  /** Says how it ends, unless that is said already. Called with the voice held. */
  void finishNow();
}
