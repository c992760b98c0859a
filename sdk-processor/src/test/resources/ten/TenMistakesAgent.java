package demo.ten;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.chat.Chat;
import dev.parley.message.Message;

/** Says everything back, if only it compiled. */
@Agent(name = " ")
class TenMistakesAgent {

  private final TenMistakesAgentAsync async = TenMistakesAgentAsync.of(this);

  @OnChatStart
  private void hello(Chat chat) {
    chat.send("Hello.");
  }

  @OnMessage
  int answer(Message message, StringBuilder text) {
    return text.append(async.hash(message.content()).join()).length();
  }

  @OnMessage
  String again(Message message, TenMistakesAgentAsync async) {
    return async.hash(message.content()).join();
  }

  @OnAction("")
  static void clicked() {}

  @OnStop
  <T> T stopped(T last) {
    return last;
  }

  @Blocking
  String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }

  @Blocking
  private String look(String text) {
    return text;
  }

  @OnChatEnd String farewell = "Goodbye.";
}
