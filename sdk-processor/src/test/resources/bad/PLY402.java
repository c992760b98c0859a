// file: base/Base.java
package base;

import dev.parley.annotations.Tool;

public abstract class Base {

  @Tool(description = "Finds products by words.")
  protected String find(String words) { // here
    return words;
  }
}
// file: shop/ShopAgent.java
package shop;

import base.Base;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;

@Agent
class ShopAgent extends Base {

  @OnMessage
  String answer() {
    return find("tea");
  }
}
