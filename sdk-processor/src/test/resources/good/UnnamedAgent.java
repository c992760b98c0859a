import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;

/** An agent in no package. */
@Agent
class UnnamedAgent {

  @OnMessage
  String answer(UnnamedAgentAsync async) {
    return async.think().join();
  }

  @Blocking
  String think() {
    return "hm";
  }
}
