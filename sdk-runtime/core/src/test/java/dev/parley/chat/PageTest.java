package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.chat.AskingTest.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.agent.Handler;
import dev.parley.ask.ChatEndedException;
import dev.parley.ask.Reply;
import dev.parley.audio.Sound;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.PageCallClosed;
import dev.parley.log.ChatEvent.PageCalled;
import dev.parley.log.ChatEvent.Passing;
import dev.parley.log.ChatEvent.SoundInterrupted;
import dev.parley.log.ChatEvent.SoundPlayed;
import dev.parley.log.ChatEvent.Toasted;
import dev.parley.log.ChatEvent.WindowPosted;
import dev.parley.log.ChatState;
import dev.parley.page.PageCall;
import dev.parley.page.Toast;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an agent does in the page around the conversation. */
@Timeout(30)
class PageTest {

  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

  private Handler<Object> calling(Duration patience) {
    return onMessage(
        "call",
        VIRTUAL,
        (agent, call) -> {
          var arguments = new HashMap<String, @Nullable Object>();
          arguments.put("none", null);
          try {
            call.send(told(call.chat().page().call("locate", arguments, patience)));
          } catch (RuntimeException e) {
            thrown.set(e);
            throw e;
          }
        });
  }

  private static PageCall awaitCall(Scene scene) {
    await().until(() -> scene.chat.log().state().pageCall().isPresent());
    return scene.chat.log().state().pageCall().orElseThrow();
  }

  private static void goBack(Scene scene, PageCall call, @Nullable Object result) {
    scene.chat.accept(new ChatCommand.Return(call.id(), result));
  }

  @Test
  void aFunctionOfThePageGivesItsResult() {
    try (var scene = Scene.of(calling(Duration.ofSeconds(20)))) {
      scene.say("x");
      PageCall call = awaitCall(scene);
      assertThat(call.function()).isEqualTo("locate");
      assertThat(call.arguments()).containsOnlyKeys("none");

      goBack(scene, call, Map.of("north", 48));
      goBack(scene, call, "too late");
      scene.settle();

      assertThat(scene.replies()).containsExactly("given {north=48}");
      assertThat(scene.chat.log().state().pageCall()).isEmpty();
      assertThat(scene.count(PageCallClosed.class)).isEqualTo(1);
    }
  }

  @Test
  void aFunctionMayGiveNothing() {
    try (var scene = Scene.of(calling(Duration.ofSeconds(20)))) {
      scene.say("x");
      goBack(scene, awaitCall(scene), null);

      scene.awaitReply("declined");
    }
  }

  @Test
  void aCallThatNobodyAnswersIsGivenUp() {
    try (var scene = Scene.of(calling(Duration.ofMillis(20)))) {
      scene.say("x");
      scene.awaitReply("timed out");

      assertThat(scene.events()).anyMatch(it -> it instanceof PageCallClosed(_, var late) && late);
    }
  }

  @Test
  void stopEndsTheWaitForAFunction() {
    try (var scene = Scene.of(calling(Duration.ofSeconds(20)))) {
      scene.say("x");
      PageCall call = awaitCall(scene);
      scene.stop();
      scene.settle();
      goBack(scene, call, "too late");

      assertThat(thrown.get()).isInstanceOf(CancellationException.class);
      assertThat(scene.chat.log().state().pageCall()).isEmpty();
      assertThat(scene.replies()).containsExactly("Task manually stopped.");
    }
  }

  @Test
  void theEndOfTheChatEndsTheWaitForAFunction() {
    try (var scene = Scene.of(calling(Duration.ofSeconds(20)))) {
      scene.say("x");
      awaitCall(scene);
      scene.chat.accept(new ChatCommand.End());
      await().until(() -> thrown.get() != null);

      assertThat(thrown.get()).isInstanceOf(ChatEndedException.class);
    }
  }

  @Test
  void callsComeOneAfterTheOtherAndBesideQuestions() {
    try (var scene =
        Scene.of(
            calling(Duration.ofSeconds(20)),
            onAction("ask", "ask", VIRTUAL, (agent, call) -> call.chat().send(ask(call.chat()))))) {
      scene.say("x");
      PageCall first = awaitCall(scene);
      scene.chat.accept(new ChatCommand.Act(Action.named("ask"), new CompletableFuture<>()));
      scene.awaitQuestion("Well?");
      scene.say("y");
      assertThat(scene.count(PageCalled.class)).isEqualTo(1);
      goBack(scene, first, 1);
      await().until(() -> scene.count(PageCalled.class) == 2);
      goBack(scene, awaitCall(scene), 2);
      scene.answer(scene.awaitQuestion("Well?"), new Reply.Declined());
      scene.settle();

      assertThat(scene.replies())
          .containsExactlyInAnyOrder("given 1", "given 2", "Well?", "declined");
    }
  }

  private static String ask(Chat chat) {
    return told(chat.ask("Well?"));
  }

  @Test
  void anOpenCallIsRestatedForWhoComesLater() {
    try (var scene = Scene.of(calling(Duration.ofSeconds(20)))) {
      scene.say("x");
      PageCall call = awaitCall(scene);

      var late = new ChatState();
      late.apply(scene.chat.log().changesSince(0));
      assertThat(late.pageCall()).contains(call);
    }
  }

  @Test
  void whatIsOfTheMomentLeavesNothingBehind() {
    var sound = new Sound(new byte[] {1, 2}, "audio/pcm", "t1");
    try (var scene =
        Scene.of(
            onMessage(
                "show",
                VIRTUAL,
                (agent, call) -> {
                  Page page = call.chat().page();
                  page.toast(Toast.Kind.WARNING, "Look out");
                  page.post(Map.of("a", 1));
                  page.post(null);
                  page.play(sound);
                  page.interruptSound();
                }))) {
      scene.say("x");
      scene.settle();

      assertThat(scene.events().stream().filter(Passing.class::isInstance))
          .containsExactly(
              new Toasted(new Toast(Toast.Kind.WARNING, "Look out")),
              new WindowPosted(Map.of("a", 1)),
              new WindowPosted(null),
              new SoundPlayed(sound),
              new SoundInterrupted());
      assertThat(scene.chat.log().changesSince(0).events()).noneMatch(Passing.class::isInstance);
    }
  }

  @Test
  void tokensAreAddedUp() {
    try (var scene =
        Scene.of(
            onMessage(
                "count",
                VIRTUAL,
                (agent, call) -> {
                  var tasks =
                      IntStream.rangeClosed(1, 20)
                          .<Callable<Boolean>>mapToObj(i ->
                              () -> {
                                call.chat().page().tokensUsed(i);
                                return true;
                              })
                          .toList();
                  call.chat().all(tasks);
                }))) {
      scene.say("x");
      scene.settle();

      assertThat(scene.chat.log().state().tokensUsed()).isEqualTo(210);
      var totals =
          scene.events().stream()
              .filter(ChatEvent.TokensUsed.class::isInstance)
              .map(it -> ((ChatEvent.TokensUsed) it).total())
              .toList();
      assertThat(totals).isSorted().hasSize(20);
    }
  }
}
