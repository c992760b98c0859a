import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

@Agent
class LibraryAgent {

  @OnAppStart
  @Step // here
  static void open() {}

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
