package demo;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import dev.parley.user.User;

/** Answers on the blocking pool as a whole; one method handles two events. */
@Agent
class HeavyAgent {

  private final HeavyAgentAsync async = HeavyAgentAsync.of(this);

  @Blocking
  @OnMessage
  String answer(Message message, Chat chat, User user, HeavyAgentAsync given) {
    return message.content() + async.count().join() + given.count().join() + chat.id() + user;
  }

  @OnStop
  @OnChatEnd
  void forget() {}

  @Blocking
  int count() {
    return 1;
  }
}
