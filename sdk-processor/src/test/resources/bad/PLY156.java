import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.PasswordAuth;
import dev.parley.auth.Credentials;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @PasswordAuth
  static boolean check(Credentials credentials) { // here
    return credentials.password().equals(System.getenv("PASSWORD"));
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
