import dev.parley.annotations.Agent;
import dev.parley.annotations.HeaderAuth;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import dev.parley.user.User;
import java.util.Map;

@Agent
class EchoAgent {

  @HeaderAuth
  static User fromProxy() { // here
    return new User("staff", "Staff", Map.of());
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
