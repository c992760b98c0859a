import dev.parley.agent.App;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnAppStart
  void load(App app) { // here
    System.setProperty("model", app.name());
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
