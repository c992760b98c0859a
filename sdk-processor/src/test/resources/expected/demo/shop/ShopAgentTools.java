package demo.shop;

import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.listOf;
import static dev.parley.json.JsonTypes.nullable;

import dev.parley.chat.Chat;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolBox;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The tools of {@link ShopAgent}, for models to call. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class ShopAgentTools {
  private ShopAgentTools() {}

  /** Returns the tools of an agent. */
  public static ToolBox of(ShopAgent agent) {
    return ToolBox.of(find(agent), put(agent), order(agent));
  }

  private static Tool find(ShopAgent agent) {
    var tool = Tool.named("find").describedAs("Finds products by words in their names.");
    var words =
        tool.takes(
            "words", TEXT.lengthAtLeast(2).describedAs("what to look for, such as green tea"));
    var limit = tool.takes("limit", nullable(INTEGER.atLeast(1).atMost(50)));
    return tool.gives(
        listOf(ShopAgentRecords.PRODUCT), in -> agent.find(in.get(words), in.get(limit)));
  }

  private static Tool put(ShopAgent agent) {
    var tool = Tool.named("put_into_basket").describedAs("Puts something into the basket.");
    var line = tool.takes("line", ShopAgentRecords.LINE.describedAs("what, and how much"));
    return tool.does(in -> agent.put(in.get(line), Chat.current(), Chat.current().user()));
  }

  private static Tool order(ShopAgent agent) {
    var tool = Tool.named("order").describedAs("Orders everything that is in the basket.");
    var lines = tool.takes("lines", listOf(ShopAgentRecords.LINE).sizeAtLeast(1));
    var payment = tool.takes("payment", ShopAgentRecords.PAYMENT.describedAs("How to pay."));
    return tool.gives(ShopAgentRecords.RECEIPT, in -> agent.order(in.get(lines), in.get(payment)));
  }
}
