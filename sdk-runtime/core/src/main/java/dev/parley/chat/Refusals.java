package dev.parley.chat;

import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatLog;
import dev.parley.step.Step;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a chat says of what was not done. However often a page asks for what cannot be, the chat
 * shows the newest refusals only. Guarded by the chat's lock.
 */
final class Refusals {

  static final int MOST = 20;

  private final ChatLog log;
  private final Deque<String> shown = new ArrayDeque<>(1); // ids, oldest first

  Refusals(ChatLog log) {
    this.log = log;
  }

  /** Says why something was not done. */
  void say(String reason) {
    Step said = Failure.step(null, reason);
    log.append(new StepAdded(said));
    shown.addLast(said.id());
    if (shown.size() > MOST) {
      log.append(new StepRemoved(shown.removeFirst()));
    }
  }
}
