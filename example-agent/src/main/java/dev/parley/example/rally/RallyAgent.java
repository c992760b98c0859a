package dev.parley.example.rally;

import static java.util.Comparator.comparing;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.annotations.Step;
import dev.parley.chat.Chat;
import dev.parley.chat.Task;
import dev.parley.chat.TaskList;
import dev.parley.message.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks all shops at once what something costs, and tells who has it cheapest. */
@Agent(description = "Tell me what you want, and I ask all shops at once what it costs.")
public class RallyAgent {

  private static final List<String> SHOPS = List.of("Attic", "Bazaar", "Cellar", "Drawer");

  private volatile @Nullable TaskList tasks; // Stop comes on another thread

  @OnMessage
  String answer(Message message, Chat chat, RallyAgentSteps steps) throws Exception {
    String product = message.content().strip();
    TaskList list = chat.tasks("Asking the shops");
    tasks = list;
    var lookups = SHOPS.stream().map(shop -> lookup(shop, product, list.add(shop), steps)).toList();
    var offers = chat.all(lookups).stream().flatMap(Optional::stream).toList();
    list.status("All have answered");
    return offers.stream()
        .min(comparing(Offer::price))
        .map(best -> "%s has it for %s.".formatted(best.shop(), best.price()))
        .orElse("Nobody has it.");
  }

  /** Returns the work of asking one shop; a shop that does not answer spoils nothing. */
  private static Callable<Optional<Offer>> lookup(
      String shop, String product, Task task, RallyAgentSteps steps) {
    return () -> {
      task.status(Task.Status.RUNNING);
      try {
        var offer = new Offer(shop, steps.price(shop, product));
        task.status(Task.Status.DONE);
        return Optional.of(offer);
      } catch (IOException noAnswer) {
        task.status(Task.Status.FAILED);
        return Optional.empty();
      }
    };
  }

  @OnStop
  String stopped() {
    TaskList list = tasks;
    if (list != null) {
      list.remove();
    }
    return "As you like. I ask nobody any more.";
  }

  /** Asks one shop: here a wait, and a number that is made up; elsewhere a call of its service. */
  @Step(icon = "store")
  BigDecimal price(String shop, String product) throws IOException, InterruptedException {
    Thread.sleep(200L * shop.length());
    if (shop.equals("Cellar")) {
      throw new IOException("The cellar is closed.");
    }
    return BigDecimal.valueOf(Math.floorMod((shop + product).hashCode(), 10_000), 2);
  }

  private record Offer(String shop, BigDecimal price) {}
}
