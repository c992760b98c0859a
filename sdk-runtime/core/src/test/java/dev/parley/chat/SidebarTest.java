package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.element.Element;
import dev.parley.element.ShownElement;
import dev.parley.file.Content;
import dev.parley.message.Message;
import dev.parley.page.Sidebar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Elements beside a chat, and the files that go with them. */
@Timeout(30)
class SidebarTest {

  private final Set<String> fileIds = new LinkedHashSet<>(); // that were shown at some time

  private Scene play(Code<Object, MessageCall> code) {
    var scene = Scene.of(onMessage("show", VIRTUAL, code));
    scene.say("x");
    scene.settle();
    return scene;
  }

  @Test
  void theFilesOfASidebarGoWithTheNext() {
    try (var scene =
        play((agent, call) -> {
          for (int i = 0; i < 1_500; i++) { // more than a chat may have at once
            call.chat().page().sidebar("News", Element.text("n", "news " + i));
          }
          call.send("shown");
        })) {
      assertThat(scene.replies()).containsExactly("shown");
      Sidebar sidebar = scene.chat.log().state().sidebar().orElseThrow();
      assertThat(sidebar.title()).isEqualTo("News");
      assertThat(textOf(scene, sidebar.elements().getFirst())).isEqualTo("news 1499");
    }
  }

  @Test
  void theFilesOfASidebarGoWhenItIsClosed() {
    try (var scene =
        play((agent, call) -> {
          call.chat().page().sidebar("News", Element.text("n", "x"));
          call.chat().page().closeSidebar();
          call.chat().page().closeSidebar();
        })) {
      assertThat(scene.chat.log().state().sidebar()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void anElementOfTheSidebarIsShownAnewInItsPlaceAndItsOldFileGoes() {
    try (var scene =
        play((agent, call) -> {
          Element first = Element.text("first", "old");
          call.chat().page().sidebar("News", first, Element.text("second", "x"));
          noteBeside(call.chat());
          call.chat().update(first.with(Content.of("new")));
          noteBeside(call.chat());
        })) {
      Sidebar sidebar = scene.chat.log().state().sidebar().orElseThrow();
      assertThat(sidebar.title()).isEqualTo("News");
      assertThat(sidebar.changes()).isEqualTo(1);
      assertThat(sidebar.elements())
          .extracting(ShownElement::name)
          .containsExactly("first", "second");
      assertThat(textOf(scene, sidebar.elements().getFirst())).isEqualTo("new");
      assertThat(textOf(scene, sidebar.elements().getLast())).isEqualTo("x");
      assertThat(scene.chat.log().state().elements()).isEmpty();
      assertThat(fileIds.stream().filter(it -> isKept(scene, it))).hasSize(2);
      assertThat(fileIds).hasSize(3);
    }
  }

  @Test
  void anElementOfTheSidebarGoesWithItsFileAndTheLastOneClosesIt() {
    try (var scene =
        play((agent, call) -> {
          Element first = Element.text("first", "a");
          Element second = Element.text("second", "b");
          call.chat().page().sidebar("News", first, second);
          call.chat().remove(first);
          call.chat().remove(Element.text("unknown", "y"));
          noteBeside(call.chat());
          call.chat().remove(second);
          call.chat().update(first);
        })) {
      assertThat(fileIds).hasSize(1);
      assertThat(scene.chat.log().state().sidebar()).isEmpty();
      assertThat(scene.chat.files().isEmpty()).isTrue();
    }
  }

  @Test
  void anElementThatIsOnAMessageTooKeepsTheSidebarsFile() {
    Element notes = Element.text("notes", "beside");
    try (var scene =
        play((agent, call) -> {
          call.chat().page().sidebar("News", notes);
          call.send(Message.of("see").with(notes.with(Content.of("on it"))));
          call.chat().update(notes.with(Content.of("new")));
        })) {
      ShownElement beside = scene.chat.log().state().sidebar().orElseThrow().elements().getFirst();
      assertThat(textOf(scene, beside)).isEqualTo("beside");
      assertThat(textOf(scene, scene.chat.log().state().elements().getFirst())).isEqualTo("new");
    }
  }

  @Test
  void thePageChangesAndRemovesElementsOfTheSidebar() {
    Element seat = Element.custom("Seat", Map.of("row", 1));
    Element text = Element.text("a", "x");
    try (var scene = play((agent, call) -> call.chat().page().sidebar("Side", seat, text))) {
      scene.chat.accept(new ChatCommand.ChangeElement(seat.id(), Map.of("row", 2)));
      scene.chat.accept(new ChatCommand.ChangeElement(text.id(), Map.of("row", 2)));
      scene.chat.accept(new ChatCommand.RemoveElement(text.id()));
      List<ShownElement> shown = scene.chat.log().state().sidebar().orElseThrow().elements();
      assertThat(shown.getFirst().props()).isEqualTo(Map.of("row", 2));
      assertThat(scene.chat.element(seat.id())).contains(shown.getFirst());
      assertThat(shown.getLast().props()).isNull();
      assertThat(textOf(scene, shown.getLast())).isEqualTo("x");

      scene.chat.accept(new ChatCommand.RemoveElement(seat.id()));
      assertThat(scene.chat.element(seat.id())).isEmpty();
      assertThat(scene.chat.log().state().sidebar().orElseThrow().elements())
          .extracting(ShownElement::name)
          .containsExactly("a");
    }
  }

  private void noteBeside(Chat chat) {
    ((RunChat) chat)
        .voice().log().state().sidebar().orElseThrow().elements().stream()
            .map(SidebarTest::fileOf)
            .forEach(fileIds::add);
  }

  private static boolean isKept(Scene scene, String fileId) {
    return scene.chat.files().find(fileId).isPresent();
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
}
