package demo.buttons;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnWindowMessage;
import dev.parley.chat.Chat;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** Answers clicks with values of its own types. */
@NullMarked
@Agent
class ButtonsAgent {

  record Order(String product, @Min(1) int count, Optional<LocalDate> due) {}

  record Receipt(String number, Order order) {}

  enum Mood {
    GOOD,
    BAD
  }

  sealed interface Said permits Looked, Left {}

  record Looked(String page) implements Said {}

  record Left() implements Said {}

  @OnAction("order")
  Receipt order(Order order) {
    return new Receipt("A1", order);
  }

  @OnAction("orders")
  CompletionStage<List<Receipt>> orders() {
    return CompletableFuture.completedStage(List.of());
  }

  @OnAction("mood")
  Mood mood(Chat chat) {
    return chat.user().isAnonymous() ? Mood.BAD : Mood.GOOD;
  }

  @OnAction("count")
  int count() {
    return 1;
  }

  @OnAction("note")
  String note(Order order) {
    return order.product();
  }

  @OnWindowMessage
  String said(Said said, Chat chat) {
    return chat.id() + " " + said;
  }
}
