import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  Action again() { // here
    return Action.named("rerty");
  }

  @OnAction("retry")
  String retry() {
    return "Once more.";
  }
}
