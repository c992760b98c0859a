import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

@Agent
class LibraryAgent {

  @OnMessage
  String answer(Message message, LibraryAgentSteps steps) {
    return steps.search(message.content());
  }

  @Step(input = {"*", "query"}) // here
  String search(String query) {
    return "three books about " + query;
  }
}
