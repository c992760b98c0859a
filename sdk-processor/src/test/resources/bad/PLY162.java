import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  @OnAction("retry")
  void retry(Action action) {}

  @OnAction(
      "retry") // here
  void again(Action action) {}
}
