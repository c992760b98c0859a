import dev.parley.annotations.Agent;
import dev.parley.annotations.OnLogout;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import dev.parley.user.User;

@Agent
class EchoAgent {

  @OnLogout
  static void forget(User user) { // here
    System.clearProperty(user.identifier());
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
