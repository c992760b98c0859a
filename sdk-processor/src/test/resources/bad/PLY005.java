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
// file: shop/store/SellAgent.java
package shop.store;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent // here
class SellAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
