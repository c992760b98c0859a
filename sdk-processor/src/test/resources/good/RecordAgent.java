package demo;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

/** A record with a constructor without parameters. */
@Agent
record RecordAgent(String greeting) {

  RecordAgent() {
    this("Hello");
  }

  @OnMessage
  String answer(Message message) {
    return greeting + ", " + message.content();
  }
}
