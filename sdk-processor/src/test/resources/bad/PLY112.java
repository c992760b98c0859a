// file: base/BaseAgent.java
package base;

import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

public abstract class BaseAgent {

  @OnMessage
  protected String answer(Message message) { // here
    return message.content();
  }
}
// file: demo/EchoAgent.java
package demo;

import base.BaseAgent;
import dev.parley.annotations.Agent;

@Agent
class EchoAgent extends BaseAgent {}
