import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  @OnAction({
    "yes",
    "no",
    "yes" // here
  })
  void vote(Action action) {}
}
