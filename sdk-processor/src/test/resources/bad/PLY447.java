import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  Action again() {
    return Action.named("retry");
  }

  @OnAction("retry")
  String retry() {
    return "Once more.";
  }

  @OnAction(
      "delete") // here
  String delete() {
    return "Gone.";
  }
}
