import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;
import jakarta.validation.constraints.Pattern;

@Agent
class ShopAgent {

  @OnMessage
  String answer(Message message, ToolBox tools) {
    return "I have " + tools.all().size() + " tools.";
  }

  @Tool(description = "Finds products by words.")
  String find(
      @Pattern(
              regexp = "[a-z") // here
          String words) {
    return words;
  }
}
