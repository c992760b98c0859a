package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.Handler;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.Reply;
import dev.parley.chat.ChatCommand.With;
import dev.parley.element.Element;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import dev.parley.message.Role;
import dev.parley.offer.Command;
import dev.parley.offer.Offers;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People change what they have said. */
@Timeout(30)
class EditTest {

  private static final AgentDescriptor AGENT =
      AgentDescriptor.named("Test")
          .with(Offers.none().withCommands(new Command("Search", "Look it up", "globe")))
          .with(FileRules.any());
  private static final String FIRST = UUID.randomUUID().toString();
  private static final String SECOND = UUID.randomUUID().toString();

  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Handler<Object> echo =
      onMessage(
          "echo",
          VIRTUAL,
          (agent, call) -> {
            heard.add(call.message());
            if (call.message().content().startsWith("slow")) {
              goOn.await();
            }
            call.send("re: " + call.message().content());
          });

  private static void say(Scene scene, @Nullable String id, String text) {
    scene.chat.accept(new ChatCommand.Say(id, text));
  }

  private static void edit(Scene scene, String id, String text) {
    scene.chat.accept(new ChatCommand.Edit(id, text));
  }

  private static List<String> texts(Scene scene) {
    return scene.steps().stream()
        .filter(step -> step.type().isMessage())
        .map(Step::output)
        .toList();
  }

  @Test
  void whatCameOfItAndAllThatIsLaterGoesAndItIsAnsweredAnew() {
    try (var scene = Scene.of(echo)) {
      say(scene, null, "zero");
      scene.settle();
      say(scene, FIRST, "one");
      say(scene, SECOND, "two");
      scene.settle();
      edit(scene, FIRST, "ein");
      scene.settle();

      assertThat(texts(scene)).containsExactly("zero", "re: zero", "ein", "re: ein");
      assertThat(heard.getLast().id()).isEqualTo(FIRST);
      assertThat(scene.chat.working()).isFalse();
    }
  }

  @Test
  void itsFilesItsCommandAndWhatElseItBroughtStay() throws IOException {
    try (var scene = Scene.of(AGENT, echo)) {
      ChatFile file = upload(scene);
      scene.chat.accept(
          new ChatCommand.Say(
              FIRST,
              Role.USER,
              "one",
              Map.of("k", "v"),
              new With("Search", Map.of(), List.of(file.id()))));
      scene.settle();
      edit(scene, FIRST, "ein");
      scene.settle();

      Message again = heard.getLast();
      assertThat(again.content()).isEqualTo("ein");
      assertThat(again.files()).containsExactly(file);
      assertThat(again.command()).contains("Search");
      assertThat(again.metadata()).isEqualTo(Map.of("k", "v"));
      assertThat(again.author()).isEqualTo("User");
      assertThat(file.text()).isEqualTo("x");
    }
  }

  @Test
  void theFilesOfWhatIsLaterGo() throws IOException {
    try (var scene =
        Scene.of(
            AGENT,
            onMessage(
                "show",
                VIRTUAL,
                (agent, call) -> {
                  if (call.message().files().isEmpty()) {
                    return;
                  }
                  call.send(Message.of("see").with(Element.text("a", "b")));
                }))) {
      ChatFile file = upload(scene);
      say(scene, FIRST, "one");
      scene.chat.accept(
          new ChatCommand.Say(
              SECOND, Role.USER, "two", Map.of(), new With(null, Map.of(), List.of(file.id()))));
      scene.settle();
      assertThat(scene.chat.log().state().elements()).hasSize(2);
      edit(scene, FIRST, "ein");
      scene.settle();

      assertThat(scene.chat.log().state().elements()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void aRunThatGoesOnEnds() {
    try (var scene = Scene.of(echo)) {
      say(scene, FIRST, "slow");
      say(scene, SECOND, "two");
      await().until(() -> heard.size() == 1);
      edit(scene, FIRST, "quick");
      scene.settle();

      assertThat(texts(scene)).containsExactly("quick", "re: quick");
      assertThat(heard).extracting(Message::content).containsExactly("slow", "quick");
    }
  }

  @Test
  void whatWasSaidBeforeIsStillAnswered() {
    try (var scene = Scene.of(echo)) {
      say(scene, FIRST, "slow");
      say(scene, SECOND, "two");
      await().until(() -> heard.size() == 1);
      edit(scene, SECOND, "zwei");
      goOn.countDown();
      scene.settle();

      assertThat(texts(scene)).containsExactly("slow", "zwei", "re: slow", "re: zwei");
    }
  }

  @Test
  void aChatThatStartsStillStarts() {
    try (var scene =
        Scene.of(
            onChatStart(
                "start",
                VIRTUAL,
                (agent, call) -> {
                  goOn.await();
                  call.send("welcome");
                }),
            echo)) {
      scene.chat.accept(new ChatCommand.Open());
      say(scene, FIRST, "one");
      edit(scene, FIRST, "ein");
      goOn.countDown();
      scene.settle();

      assertThat(scene.replies()).containsExactlyInAnyOrder("welcome", "re: ein");
    }
  }

  @Test
  void onlyWhatAPersonSaidCanBeEdited() {
    try (var scene = Scene.of(echo)) {
      say(scene, FIRST, "one");
      scene.settle();
      edit(scene, scene.reply("re: one").id(), "mine");
      edit(scene, scene.runStep().id(), "mine");
      edit(scene, SECOND, "unknown");
      edit(scene, "x", "no id");
      scene.settle();

      assertThat(texts(scene).subList(0, 2)).containsExactly("one", "re: one");
      assertThat(texts(scene).subList(2, 6))
          .containsOnly("The message was not taken: there is no such message.");
      assertThat(heard).hasSize(1);
    }
  }

  @Test
  void whatTheApplicationSaidCannotBeEdited() {
    try (var scene = Scene.of(echo)) {
      scene.chat.accept(new ChatCommand.Say(FIRST, Role.SYSTEM, "one", Map.of(), With.NOTHING));
      scene.settle();
      edit(scene, FIRST, "ein");
      scene.settle();

      assertThat(heard).hasSize(1);
      assertThat(scene.steps().getFirst().output()).isEqualTo("one");
    }
  }

  @Test
  void anAnswerCannotBeEdited() {
    try (var scene =
        Scene.of(
            onMessage("ask", VIRTUAL, (agent, call) -> ask(call.chat())),
            onAction("ask", "aside", VIRTUAL, (agent, call) -> ask(call.chat())))) {
      scene.say("x");
      answer(scene, FIRST);
      scene.chat.accept(new ChatCommand.Act(Action.named("ask"), new CompletableFuture<>()));
      answer(scene, SECOND);
      List<String> before = texts(scene);
      edit(scene, FIRST, "Bob");
      edit(scene, SECOND, "Bob");
      scene.settle();

      assertThat(texts(scene).subList(0, before.size())).isEqualTo(before);
      assertThat(scene.replies()).contains("The message was not taken: there is no such message.");
      assertThat(scene.steps()).noneMatch(it -> it.output().equals("Bob"));
    }
  }

  @Test
  void anEditTwiceIsAnsweredTwice() {
    try (var scene = Scene.of(echo)) {
      say(scene, FIRST, "one");
      edit(scene, FIRST, "two");
      edit(scene, FIRST, "three");
      scene.settle();

      assertThat(texts(scene)).containsExactly("three", "re: three");
      assertThat(scene.steps().stream().filter(it -> it.type() == StepType.RUN)).hasSize(1);
    }
  }

  private static void ask(Chat chat) {
    chat.send(AskingTest.told(chat.ask("Your name?")));
  }

  private static void answer(Scene scene, String id) {
    OpenQuestion question = scene.awaitQuestion("Your name?");
    scene.answer(question, new Reply.Text(id, "Ann"));
    scene.settle();
  }

  private static ChatFile upload(Scene scene) throws IOException {
    var bytes = new ByteArrayInputStream("x".getBytes(UTF_8));
    return scene.chat.files().upload("a.txt", "text/plain", bytes, 1_000);
  }
}
