package demo.results;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.message.Message;
import dev.parley.user.User;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Returns its answers in every way. */
@Agent
class ResultsAgent {

  @OnChatStart
  Stream<String> greet(User user) {
    return Stream.of("Hello, ", user.displayName());
  }

  @OnMessage
  CompletionStage<? extends List<String>> answer(Message message) {
    return CompletableFuture.completedStage(List.of(message.content().split(" ")));
  }

  @OnStop
  Message stopped() throws Exception {
    return Message.of("Stopped.");
  }

  @OnChatEnd
  CompletableFuture<Void> clean() {
    return CompletableFuture.completedFuture(null);
  }
}
