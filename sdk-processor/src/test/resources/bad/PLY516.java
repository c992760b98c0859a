// javac --add-reads demo=ALL-UNNAMED
// file: module-info.java
module demo {
  requires java.compiler;
}
// file: demo/ShopAgent.java
package demo;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.Clock;

@Agent(services = ShopAgent.ShopServices.class) // here
public class ShopAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }

  public interface ShopServices {

    Clock clock();
  }
}
