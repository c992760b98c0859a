import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

@Agent
class LibraryAgent {

  @OnMessage
  String answer(Message message) {
    return search(message.content());
  }

  @Step
  private String search(String query) { // here
    return "three books about " + query;
  }
}
