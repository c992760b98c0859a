import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Starters;
import dev.parley.message.Message;
import dev.parley.offer.Starter;
import dev.parley.user.User;
import java.util.List;

@Agent(starters = @Agent.Starter(label = "Say hi", message = "Hi!"))
class KioskAgent {

  @Starters
  static List<Starter> starters(User user) { // here
    return List.of(new Starter("I am " + user.displayName(), "Who am I?"));
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
