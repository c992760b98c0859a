import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnMessage;

@Agent
class EchoAgent {

  @OnAppStart
  @OnMessage
  static void prepare() { // here
    System.gc();
  }
}
