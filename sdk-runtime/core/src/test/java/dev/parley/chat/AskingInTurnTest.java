package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.chat.AskingTest.told;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.agent.Handler;
import dev.parley.agent.MessageCall;
import dev.parley.ask.ChatEndedException;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.Question;
import dev.parley.ask.Reply;
import dev.parley.blocking.PoolBounds;
import dev.parley.log.ChatEvent.QuestionAsked;
import dev.parley.log.ChatEvent.QuestionClosed;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.user.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions that come at once, and those that nobody will answer any more. */
@Timeout(30)
class AskingInTurnTest {

  private static final Action TEA = Action.named("tea");
  private static final Question<Action> DRINK = Question.choice("Drink?", TEA);

  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final Handler<Object> askDrink =
      onMessage("ask", VIRTUAL, (agent, call) -> noting(call, DRINK));
  private final Set<Thread> askers = ConcurrentHashMap.newKeySet();
  private final Handler<Object> askFirst =
      onMessage("ask", VIRTUAL, (agent, call) -> call.send(ask(call.chat(), "First?")));
  private final Handler<Object> askSecond =
      onAction(
          "ask", "aside", VIRTUAL, (agent, call) -> call.chat().send(ask(call.chat(), "Second?")));

  private String ask(Chat chat, String question) {
    askers.add(Thread.currentThread());
    return told(chat.ask(question));
  }

  private void noting(MessageCall call, Question<?> question) {
    try {
      call.send(told(call.chat().ask(question)));
    } catch (Throwable e) {
      thrown.set(e);
      throw e;
    }
  }

  @Test
  void questionsComeOneAfterTheOther() {
    try (var scene =
        Scene.of(
            onMessage(
                "ask",
                VIRTUAL,
                (agent, call) -> {
                  CompletableFuture<String> one = call.chat().fork(() -> ask(call.chat(), "1"));
                  CompletableFuture<String> two = call.chat().fork(() -> ask(call.chat(), "2"));
                  call.send(one.get());
                  call.send(two.get());
                }))) {
      scene.say("x");
      awaitAskers(2);
      OpenQuestion first = scene.chat.question().orElseThrow();
      String other = first.message().output().equals("1") ? "2" : "1";
      assertThat(scene.count(QuestionAsked.class)).isEqualTo(1);
      scene.answer(first, new Reply.Text(null, "a"));
      scene.answer(scene.awaitQuestion(other), new Reply.Text(null, "b"));
      scene.settle();

      assertThat(scene.replies()).contains("given a", "given b");
      assertThat(scene.count(QuestionClosed.class)).isEqualTo(2);
    }
  }

  @Test
  void theTimeOfAQuestionBeginsWhenItIsShown() {
    try (var scene =
        Scene.of(
            askFirst,
            onAction(
                "ask",
                "aside",
                VIRTUAL,
                (agent, call) -> {
                  askers.add(Thread.currentThread());
                  var second = Question.text("Second?").within(Duration.ofMillis(400));
                  call.chat().send(told(call.chat().ask(second)));
                }))) {
      scene.say("x");
      OpenQuestion first = scene.awaitQuestion("First?");
      click(scene);
      awaitAskers(2);
      await().during(Duration.ofMillis(500)).until(() -> scene.count(QuestionAsked.class) == 1);
      scene.answer(first, new Reply.Text(null, "a"));
      OpenQuestion second = scene.awaitQuestion("Second?");
      scene.answer(second, new Reply.Text(null, "b"));
      scene.settle();

      assertThat(scene.replies()).contains("given a", "given b");
      assertThat(second.until()).isAfter(first.message().time().createdAt().plusMillis(850));
    }
  }

  @Test
  void stopClosesTheQuestionAndTakesItsButtonsAway() {
    try (var scene = Scene.of(askDrink)) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Drink?");
      scene.stop();

      assertThat(scene.chat.question()).isEmpty();
      assertThat(scene.chat.log().state().actions()).isEmpty();
      scene.settle();
      assertThat(thrown.get()).isInstanceOf(CancellationException.class);
      scene.answer(question, new Reply.Choice(TEA.id()));
      assertThat(scene.replies()).containsExactly("Drink?", "Task manually stopped.");
      assertThat(scene.events()).contains(new QuestionClosed(question.id(), false));
    }
  }

  @Test
  void theEndOfTheChatIsToldToWhoAsks() {
    try (var scene = Scene.of(askDrink)) {
      scene.say("x");
      scene.awaitQuestion("Drink?");
      scene.chat.accept(new ChatCommand.End());

      await().until(() -> thrown.get() != null);
      assertThat(thrown.get()).isInstanceOf(ChatEndedException.class);
      assertThat(scene.chat.question()).isEmpty();
    }
  }

  @Test
  void whatWaitsToBeAskedNeverShowsOnceItsRunIsStopped() {
    try (var scene = Scene.of(askDrink, askSecond)) {
      scene.say("x");
      scene.awaitQuestion("Drink?");
      click(scene);
      awaitAskers(1);
      scene.stop();
      scene.settle();

      assertThat(scene.count(QuestionAsked.class)).isEqualTo(1);
      assertThat(scene.count(QuestionClosed.class)).isEqualTo(1);
      assertThat(scene.replies()).containsExactly("Drink?", "Task manually stopped.");
    }
  }

  @Test
  void severalQuestionsOfOneRunAreGivenUpWithoutASoundOfThoseThatWaited() {
    try (var scene = Scene.of(forking(3))) {
      scene.say("x");
      awaitAskers(3);
      scene.stop();
      scene.settle();

      assertThat(scene.count(QuestionAsked.class)).isEqualTo(1);
      assertThat(scene.count(QuestionClosed.class)).isEqualTo(1);
      assertThat(updatesOfUnknownSteps(scene)).isZero();
    }
  }

  @Test
  void theEndOfTheChatIsSilentAboutQuestionsThatNobodyHeard() {
    try (var scene = Scene.of(forking(3))) {
      scene.say("x");
      awaitAskers(3);
      scene.chat.accept(new ChatCommand.End());

      assertThat(scene.count(QuestionAsked.class)).isEqualTo(1);
      assertThat(scene.count(QuestionClosed.class)).isEqualTo(1);
      assertThat(updatesOfUnknownSteps(scene)).isZero();
    }
  }

  @Test
  void anInterruptEndsTheWaitOfATask() {
    var asked = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "race",
                VIRTUAL,
                (agent, call) ->
                    call.send(
                        call.chat()
                            .<String>first(
                                List.of(
                                    () -> ask(call.chat(), "Still there?"),
                                    () -> {
                                      asked.await();
                                      return "fast";
                                    })))))) {
      scene.say("x");
      scene.awaitQuestion("Still there?");
      asked.countDown();
      scene.awaitReply("fast");
      await().until(() -> scene.chat.question().isEmpty());
      scene.settle();

      assertThat(scene.count(QuestionClosed.class)).isEqualTo(1);
    }
  }

  @Test
  void aTaskThatLeavesTheLineDoesNotLetTheOpenQuestionBeHeardAgain() {
    var leave = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            askFirst,
            onAction(
                "ask",
                "aside",
                VIRTUAL,
                (agent, call) ->
                    call.chat()
                        .<String>first(
                            List.of(
                                () -> ask(call.chat(), "Second?"),
                                () -> {
                                  leave.await();
                                  return "left";
                                }))))) {
      scene.say("x");
      OpenQuestion first = scene.awaitQuestion("First?");
      click(scene);
      awaitAskers(2);
      leave.countDown();
      await().until(() -> askers.stream().filter(Thread::isAlive).count() == 1);

      assertThat(scene.count(QuestionAsked.class)).isEqualTo(1);
      assertThat(scene.chat.question()).contains(first);
    }
  }

  @Test
  void aBlockingMethodThatAsksGivesItsPlaceAway() {
    try (var scene =
        Scene.of(
            Scene.SETTINGS.withBlocking(new PoolBounds(1, 1, 8)),
            onMessage("ask", BLOCKING, (agent, call) -> noting(call, Question.text("?"))))) {
      LiveChat other = scene.host.open(User.anonymous());
      scene.say("x");
      scene.awaitQuestion("?");
      Scene.sayIn(other, "y");

      await().until(() -> other.question().isPresent());
      scene.answer(scene.awaitQuestion("?"), new Reply.Text(null, "a"));
      scene.awaitReply("given a");
    }
  }

  @Test
  void aHandlerThatFailsTakesTheQuestionsOfItsTasksAlong() {
    var asked = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "fail",
                VIRTUAL,
                (agent, call) -> {
                  CompletableFuture<?> _ = call.chat().fork(() -> ask(call.chat(), "Well?"));
                  asked.await();
                  throw new IllegalStateException("boom");
                }))) {
      scene.say("x");
      scene.awaitQuestion("Well?");
      asked.countDown();
      await().until(() -> !scene.chat.working());

      assertThat(scene.chat.question()).isEmpty();
    }
  }

  @Test
  void anEditTakesTheQuestionOfTheRunThatItEndsAlong() {
    try (var scene = Scene.of(askDrink)) {
      String id = UUID.randomUUID().toString();
      scene.chat.accept(new ChatCommand.Say(id, "x"));
      OpenQuestion question = scene.awaitQuestion("Drink?");
      scene.chat.accept(new ChatCommand.Edit(id, "y"));
      await().until(() -> scene.chat.question().filter(it -> !it.equals(question)).isPresent());

      assertThat(thrown.get()).isInstanceOf(CancellationException.class);
      assertThat(scene.chat.hasStep(question.id())).isFalse();
      scene.answer(question, new Reply.Choice(TEA.id()));
      scene.answer(scene.awaitQuestion("Drink?"), new Reply.Choice(TEA.id()));
      scene.awaitReply("given tea");
    }
  }

  @Test
  void anEndedChatTakesNoQuestion() throws Exception {
    var kept = new AtomicReference<@Nullable Chat>();
    try (var scene = Scene.of(onMessage("keep", VIRTUAL, (agent, call) -> kept.set(call.chat())))) {
      scene.say("x");
      scene.settle();
      scene.chat.accept(new ChatCommand.End());

      Chat chat = requireNonNull(kept.get());
      assertThatThrownBy(() -> chat.ask("?")).isInstanceOf(ChatEndedException.class);
    }
  }

  private Handler<Object> forking(int questions) {
    return onMessage(
        "ask",
        VIRTUAL,
        (agent, call) -> {
          for (int i = 0; i < questions; i++) {
            CompletableFuture<?> _ = call.chat().fork(() -> ask(call.chat(), "Well?"));
          }
          SECONDS.sleep(20);
        });
  }

  /** Waits until so many threads wait for answers. */
  private void awaitAskers(int count) {
    await()
        .until(() ->
            askers.size() == count
                && askers.stream().allMatch(it -> it.getState().name().contains("WAITING")));
  }

  private static void click(Scene scene) {
    scene.chat.accept(new ChatCommand.Act(Action.named("ask"), new CompletableFuture<>()));
  }

  private static long updatesOfUnknownSteps(Scene scene) {
    Set<String> known = new HashSet<>();
    return scene.events().stream()
        .filter(event -> {
          if (event instanceof QuestionAsked(var question)) {
            known.add(question.id());
          } else if (event instanceof StepAdded(var step)) {
            known.add(step.id());
          }
          return event instanceof StepUpdated(var step) && !known.contains(step.id());
        })
        .count();
  }
}
