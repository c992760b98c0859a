import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.PasswordAuth;
import dev.parley.message.Message;
import dev.parley.user.User;
import java.util.Map;
import java.util.Optional;

@Agent
class EchoAgent {

  @PasswordAuth
  static Optional<User> check(String username, String password) { // here
    return password.equals(System.getenv("PASSWORD"))
        ? Optional.of(new User(username, username, Map.of()))
        : Optional.empty();
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
