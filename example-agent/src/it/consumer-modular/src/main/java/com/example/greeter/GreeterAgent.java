package com.example.greeter;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

/** Greets whoever says something. */
@Agent(title = "Greeter")
public class GreeterAgent {

  @OnMessage
  String greet(Message message, GreeterAgentAsync async) {
    return async.polite(message.content()).join();
  }

  @Blocking
  String polite(String name) {
    return "Good day, " + name + "!";
  }
}
