package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.TEXT;
import static dev.parley.json.JsonTypes.record;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.json.Fields;
import dev.parley.json.JsonType;
import dev.parley.json.Maker;
import dev.parley.window.WindowMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is clicked and said as types of the author's own. */
class TypedPayloadsTest {

  record Order(String product, int count) {}

  private static final JsonType<Order> ORDER = record("Order", TypedPayloadsTest::order);

  private static Maker<Order> order(Fields<Order> fields) {
    var product = fields.add("product", TEXT, Order::product);
    var count = fields.add("count", INTEGER.atLeast(1), Order::count);
    return in -> new Order(in.get(product), in.get(count));
  }

  @Test
  void anActionIsReadAndAnsweredAsTypes() throws Exception {
    try (var scene = doubling()) {
      assertThat(act(scene, Map.of("product", "tea", "count", 2)).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Answered(Map.of("product", "tea", "count", 4)));
    }
  }

  @Test
  void aPayloadThatIsNoneFailsAndTheLogSaysWhy() throws Exception {
    try (var scene = doubling();
        var log = new LoggedLines()) {
      assertThat(act(scene, Map.of("product", "tea", "count", 0)).get(5, SECONDS))
          .isInstanceOf(ActionOutcome.Failed.class);
      assertThat(log.at(Level.ERROR))
          .extracting(line -> line.getThrowableProxy().getMessage())
          .containsExactly("count is 0, and must be at least 1");
    }
  }

  @Test
  void anAnswerOfNullIsNone() throws Exception {
    try (var scene =
        Scene.of(onAction("go", "go", VIRTUAL, (_, call) -> call.answer(ORDER, null)))) {
      var outcome = new CompletableFuture<ActionOutcome>();
      scene.chat.accept(new ChatCommand.Act(Action.named("go"), outcome));

      assertThat(outcome.get(5, SECONDS)).isEqualTo(new ActionOutcome.Answered(null));
    }
  }

  @Test
  void onlyWhatIsOfItsTypeIsForAHandlerOfThePage() {
    try (var scene =
        Scene.of(
            onWindowMessage(
                "ordered",
                VIRTUAL,
                (_, call) -> call.hear(ORDER, said -> call.send("ordered " + said.product()))))) {
      scene.chat.accept(new ChatCommand.Post(new WindowMessage("webpackOk")));
      scene.chat.accept(
          new ChatCommand.Post(new WindowMessage(Map.of("product", "tea", "count", 1))));
      scene.settle();

      assertThat(scene.replies()).containsExactly("ordered tea");
    }
  }

  private static Scene doubling() {
    return Scene.of(
        onAction(
            "double",
            "twice",
            VIRTUAL,
            (_, call) -> {
              Order order = call.payload(ORDER);
              call.answer(ORDER, new Order(order.product(), 2 * order.count()));
            }));
  }

  private static CompletableFuture<ActionOutcome> act(Scene scene, Map<String, Object> payload) {
    var outcome = new CompletableFuture<ActionOutcome>();
    scene.chat.accept(
        new ChatCommand.Act(Action.named("double").with(new LinkedHashMap<>(payload)), outcome));
    return outcome;
  }
}
