// file: base/BaseAgent.java
package base;

import dev.parley.annotations.Blocking;

public abstract class BaseAgent {

  @Blocking
  protected String hash(String text) { // here
    return Integer.toHexString(text.hashCode());
  }
}
// file: demo/HashingAgent.java
package demo;

import base.BaseAgent;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class HashingAgent extends BaseAgent {

  @OnMessage
  String answer(Message message) {
    return hash(message.content());
  }
}
