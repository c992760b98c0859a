// file: base/BaseAgent.java
package base;

import dev.parley.annotations.Step;

public abstract class BaseAgent {

  @Step
  protected String search(String query) { // here
    return "three books about " + query;
  }
}
// file: demo/LibraryAgent.java
package demo;

import base.BaseAgent;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class LibraryAgent extends BaseAgent {

  @OnMessage
  String answer(Message message) {
    return search(message.content());
  }
}
