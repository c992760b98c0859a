import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  @OnAction(
      "retry ") // here
  void retry(Action action) {}
}
