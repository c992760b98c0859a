package demo.nested;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

/** Holds an agent. */
public class Outer {

  /** An agent in a class. */
  @Agent
  protected static class InnerAgent {

    @OnMessage
    String answer(Message message, Outer_InnerAgentAsync async) {
      return async.twice(message.content()).join();
    }

    @Blocking
    String twice(String text) {
      return text + text;
    }
  }
}
