import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class EchoAgent {

  @OnAction("retry")
  Thread retry(Action action) { // here
    return Thread.startVirtualThread(() -> System.out.println(action.payload()));
  }
}
