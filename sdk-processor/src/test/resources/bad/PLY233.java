import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

@Agent
class LibraryAgent {

  private record Found(String title) {}

  @OnMessage
  String answer(Message message) {
    return search(message.content()).title();
  }

  @Step
  Found search(String query) { // here
    return new Found(query);
  }
}
