import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  @OnAction(
      {}) // here
  void retry(Action action) {}
}
