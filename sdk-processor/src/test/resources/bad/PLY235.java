import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

abstract class Library<T> {

  @Step
  String search(T query) {
    return "three books about " + query;
  }

  @Step
  String search(String query) {
    return "four books about " + query;
  }
}

@Agent
class LibraryAgent extends Library<String> { // here

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
