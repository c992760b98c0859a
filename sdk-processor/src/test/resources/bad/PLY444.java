import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@Agent
class ShopAgent {

  @OnMessage
  String answer(Message message, ToolBox tools) {
    return "I have " + tools.all().size() + " tools.";
  }

  @Tool(description = "Finds products by words.")
  String find(
      @Digits(integer = 3, fraction = 2) // here
          BigDecimal price) {
    return price.toString();
  }
}
