// file: shop/front/SellAgent.java
package shop.front;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class SellAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
// file: shop/store/KeepAgent.java
package shop.store;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class KeepAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
// file: shop/AgentsMain.java
package shop;

class AgentsMain {} // here
