import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;
import java.util.stream.Stream;

@Agent
class LibraryAgent {

  @OnMessage
  String answer(Message message, LibraryAgentSteps steps) {
    return String.join(", ", steps.search(message.content()).toList());
  }

  @Step
  Stream<String> search(String query) { // here
    return Stream.of("a book about " + query);
  }
}
