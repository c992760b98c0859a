package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.element.Element;
import dev.parley.element.ShownElement;
import dev.parley.element.Table;
import dev.parley.file.Content;
import dev.parley.log.ChatState;
import dev.parley.message.Message;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Elements and buttons in a chat, and the files that go with them. */
@Timeout(30)
class ShowingTest {

  private final List<String> fileIds = new ArrayList<>(); // that were shown at some time

  private Scene play(Code<Object, MessageCall> code) {
    var scene = Scene.of(onMessage("show", VIRTUAL, code));
    scene.say("x");
    scene.settle();
    return scene;
  }

  @Test
  void aMessageBringsItsElementsAndButtons() {
    Action book = Action.named("book").with(Map.of("train", 812));
    try (var scene =
        play((agent, call) ->
            call.send(
                Message.of("see")
                    .with(Element.text("notes", "abc").beside())
                    .with(Element.image("logo", Content.at(URI.create("/public/logo.png"))))
                    .with(Element.custom("Seat", Map.of("row", 1)))
                    .with(book, Action.named("leave"))))) {
      String id = scene.reply("see").id();
      List<ShownElement> elements = state(scene).elements();
      assertThat(elements).extracting(ShownElement::name).containsExactly("notes", "logo", "Seat");
      assertThat(elements).extracting(ShownElement::stepId).containsOnly(id);
      assertThat(textOf(scene, elements.get(0))).isEqualTo("abc");
      assertThat(elements.get(1).url()).isEqualTo("/public/logo.png");
      assertThat(elements.get(1).fileId()).isNull();
      assertThat(elements.get(2).props()).isEqualTo(Map.of("row", 1));
      assertThat(elements.get(2).fileId()).isNull();
      assertThat(state(scene).actions()).extracting(Action::stepId).containsExactly(id, id);
      assertThat(scene.chat.action(book.id())).contains(book.on(id));
    }
  }

  @Test
  void aTableIsReadAsText() {
    try (var scene =
        play((agent, call) ->
            call.send(
                Message.of("see")
                    .with(Element.table("t", Table.ofMaps(List.of(Map.of("a", 1)))))))) {
      ShownElement table = state(scene).elements().getFirst();
      assertThat(scene.chat.files().find(fileOf(table)).orElseThrow().mime())
          .isEqualTo("text/plain");
    }
  }

  @Test
  void whatCannotBeReadIsNotSentAndLeavesNoFile() {
    List<String> reasons = new ArrayList<>();
    try (var scene =
        play((agent, call) -> {
          Message good = Message.of("see").with(Element.text("good", "x"));
          for (Content bad : List.of(Content.of(Path.of("/none/such")), Content.of(failing()))) {
            try {
              call.send(good.with(Element.file("bad", bad)));
            } catch (UncheckedIOException e) {
              reasons.add(e.getMessage());
            }
          }
        })) {
      assertThat(reasons).hasSize(2).allMatch(it -> it.startsWith("the element 'bad' cannot be"));
      assertThat(scene.replies()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void anElementIsShownAnewInItsPlaceAndItsOldFileGoes() {
    try (var scene =
        play((agent, call) -> {
          Element first = Element.text("first", "old");
          call.send(Message.of("see").with(first).with(Element.text("second", "x")));
          note(call.chat());
          call.chat().update(first.with(Content.of("new")));
          call.chat().update(Element.text("unknown", "y"));
          note(call.chat());
        })) {
      assertThat(state(scene).elements())
          .extracting(ShownElement::name)
          .containsExactly("first", "second");
      assertThat(textOf(scene, state(scene).elements().getFirst())).isEqualTo("new");
      assertOnlyShownFilesAreKept(scene);
    }
  }

  @Test
  void elementsAndButtonsCanBeTakenAway() {
    try (var scene =
        play((agent, call) -> {
          Element element = Element.text("a", "x");
          Action action = Action.named("b");
          SentMessage sent = call.chat().send(Message.of("see").with(element).with(action));
          sent.show(Element.text("c", "y"));
          sent.show(Action.named("d"));
          note(call.chat());
          call.chat().remove(element);
          call.chat().remove(element);
          call.chat().remove(action);
          call.chat().remove(action);
        })) {
      assertThat(state(scene).elements()).extracting(ShownElement::name).containsExactly("c");
      assertThat(state(scene).actions()).extracting(Action::name).containsExactly("d");
      assertOnlyShownFilesAreKept(scene);
    }
  }

  @Test
  void allButtonsOfAMessageCanBeTakenOff() {
    try (var scene =
        play((agent, call) -> {
          SentMessage one = call.chat().send(Message.of("1").with(Action.named("a")));
          call.chat().send(Message.of("2").with(Action.named("b")));
          one.show(Action.named("c"));
          one.removeActions();
        })) {
      assertThat(state(scene).actions()).extracting(Action::name).containsExactly("b");
    }
  }

  @Test
  void anUpdatedMessageKeepsWhatIsOnIt() {
    try (var scene =
        play((agent, call) ->
            call.chat()
                .send(
                    Message.of("1")
                        .with(Element.text("a", "x"))
                        .with(Action.named("b"))
                        .language("sql")
                        .tagged("t"))
                .update("2"))) {
      Step step = scene.reply("2");
      assertThat(state(scene).elements()).hasSize(1);
      assertThat(state(scene).actions()).hasSize(1);
      assertThat(step.note().language()).isEqualTo("sql");
      assertThat(step.note().tags()).containsExactly("t");
    }
  }

  @Test
  void theFilesOfAMessageGoWithIt() {
    try (var scene =
        play((agent, call) -> {
          SentMessage sent =
              call.chat()
                  .send(Message.of("1").with(Element.text("a", "x")).with(Action.named("b")));
          note(call.chat());
          sent.remove();
          sent.show(Element.text("late", "y"));
          sent.show(Action.named("late"));
        })) {
      assertThat(state(scene).elements()).isEmpty();
      assertThat(state(scene).actions()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void theFilesOfAStepGoWithItAndWithWhatIsAroundIt() {
    try (var scene =
        play((agent, call) -> {
          OpenStep outer = call.chat().step(StepType.TOOL, "outer");
          outer.show(Element.text("a", "x"));
          try (OpenStep inner = call.chat().step(StepType.TOOL, "inner")) {
            inner.show(Element.text("b", "y"));
          }
          assertThat(call.chat().history()).hasSize(1);
          outer.remove();
          outer.remove();
        })) {
      assertThat(state(scene).elements()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void whatAStoppedRunWantsToShowLeavesNoFile() {
    var waiting = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "show",
                VIRTUAL,
                (agent, call) -> {
                  waiting.countDown();
                  try {
                    SECONDS.sleep(20);
                  } catch (InterruptedException stopped) {
                    assertThatThrownBy(
                            () -> call.send(Message.of("late").with(Element.text("a", "x"))))
                        .hasMessageContaining("this run is over");
                    assertThatThrownBy(
                            () -> call.chat().page().sidebar("late", Element.text("a", "x")))
                        .hasMessageContaining("this run is over");
                    assertThatThrownBy(() -> call.chat().tasks("late"))
                        .hasMessageContaining("this run is over");
                  }
                }))) {
      scene.say("x");
      await().until(() -> waiting.getCount() == 0);
      scene.stop();
      scene.settle();

      assertThat(scene.chat.files().isEmpty()).isTrue();
      assertThat(scene.replies()).containsExactly("Task manually stopped.");
    }
  }

  @Test
  void filesGoWhenTheChatEnds() {
    List<ShownElement> shown = new ArrayList<>();
    try (var scene =
        play((agent, call) -> {
          call.send(Message.of("see").with(Element.text("a", "x")));
        })) {
      shown.addAll(state(scene).elements());
      var file = scene.chat.files().find(fileOf(shown.getFirst())).orElseThrow();
      scene.chat.accept(new ChatCommand.End());
      await().until(() -> scene.host.size() == 0);

      assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aTaskListIsOneElementWhoseFileFollowsIt() {
    try (var scene =
        play((agent, call) -> {
          TaskList tasks = call.chat().tasks("Baking");
          Task mix = tasks.add("mix", Task.Status.RUNNING);
          Task bake = tasks.add("bake");
          mix.status(Task.Status.DONE);
          bake.linkTo(call.chat().send("see"));
          tasks.status("Over");
          assertThat(mix.status()).isEqualTo(Task.Status.DONE);
          assertThat(bake.title()).isEqualTo("bake");
          note(call.chat());
        })) {
      ShownElement list = state(scene).elements().getFirst();
      assertThat(state(scene).elements()).hasSize(1);
      assertThat(textOf(scene, list))
          .isEqualTo(
              "{\"status\":\"Over\",\"tasks\":["
                  + "{\"title\":\"mix\",\"status\":\"done\",\"forId\":null},"
                  + "{\"title\":\"bake\",\"status\":\"ready\",\"forId\":\"%s\"}]}"
                      .formatted(scene.reply("see").id()));
      assertThat(list.stepId()).isEmpty();
      assertOnlyShownFilesAreKept(scene);
    }
  }

  @Test
  void aTaskListThatIsTakenAwayComesBackWithAChange() {
    try (var scene =
        play((agent, call) -> {
          TaskList tasks = call.chat().tasks("Baking");
          tasks.remove();
          tasks.remove();
          tasks.add("mix");
        })) {
      assertThat(state(scene).elements()).hasSize(1);
      assertThat(scene.events()).anyMatch(it -> it.toString().startsWith("ElementRemoved"));
    }
  }

  @Test
  void thePageChangesAndRemovesElementsOfTheApplicationsOwn() {
    Element seat = Element.custom("Seat", Map.of("row", 1));
    Element text = Element.text("a", "x");
    try (var scene = play((agent, call) -> call.send(Message.of("see").with(seat).with(text)))) {
      scene.chat.accept(new ChatCommand.ChangeElement(seat.id(), Map.of("row", 2)));
      scene.chat.accept(new ChatCommand.ChangeElement(text.id(), Map.of("row", 2)));
      scene.chat.accept(new ChatCommand.RemoveElement(text.id()));
      assertThat(scene.chat.element(seat.id()).orElseThrow().props()).isEqualTo(Map.of("row", 2));
      assertThat(scene.chat.element(text.id()).orElseThrow().props()).isNull();

      scene.chat.accept(new ChatCommand.RemoveElement(seat.id()));
      assertThat(scene.chat.element(seat.id())).isEmpty();
    }
  }

  private static ChatState state(Scene scene) {
    return scene.chat.log().state();
  }

  private void note(Chat chat) {
    ((RunChat) chat)
        .voice().log().state().elements().stream()
            .map(ShownElement::fileId)
            .filter(Objects::nonNull)
            .forEach(fileIds::add);
  }

  private void assertOnlyShownFilesAreKept(Scene scene) {
    List<String> shown = state(scene).elements().stream().map(ShownElement::fileId).toList();
    assertThat(fileIds).isNotEmpty();
    for (String id : fileIds) {
      assertThat(scene.chat.files().find(id).isPresent()).isEqualTo(shown.contains(id));
    }
    shown.forEach(id -> assertThat(scene.chat.files().find(id)).isPresent());
  }

  private static String fileOf(ShownElement element) {
    return Objects.requireNonNull(element.fileId(), "an element with a file");
  }

  private static String textOf(Scene scene, ShownElement element) {
    try {
      return scene.chat.files().find(fileOf(element)).orElseThrow().text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("cut off");
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        throw new IOException("cut off");
      }
    };
  }
}
