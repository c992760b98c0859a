import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;

@Agent
class ShopAgent {

  @OnMessage
  String answer(Message message, ToolBox tools) {
    return "I have " + tools.all().size() + " tools.";
  }

  @Tool(description = "Finds products by words.")
  String find(Query query) {
    return query.toString();
  }

  sealed interface Query permits Query.Exact, Other.Exact {

    record Exact(String words) implements Query {} // here
  }

  static class Other {
    record Exact(int number) implements Query {}
  }
}
