package demo.inherited;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;

/** What every agent of this house answers. */
interface HouseAgent {

  @OnMessage
  String answer(Message message);

  @OnChatStart
  default String greet(Chat chat) {
    return "Welcome.";
  }
}

/** What agents that remember have in common. */
abstract class RememberingAgent<T> {

  @OnChatEnd
  void forget() {}

  @Blocking
  T recall(T example) {
    return example;
  }
}

/** Inherits handlers and overrides some. */
@Agent
final class InheritingAgent extends RememberingAgent<Message> implements HouseAgent {

  @Override
  public String answer(Message message) {
    return recall(message).content();
  }

  @OnChatStart
  @Override
  public String greet(Chat chat) {
    return "Welcome back.";
  }
}
