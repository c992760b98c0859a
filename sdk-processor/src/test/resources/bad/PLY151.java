import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnAppStart
  static void greet(
      Chat chat) { // here
    chat.send("Hello!");
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
