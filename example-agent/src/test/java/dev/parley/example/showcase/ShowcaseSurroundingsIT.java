package dev.parley.example.showcase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audio.Sound;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import dev.parley.testing.ShownStep;
import dev.parley.testing.SocketTester;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ShowcaseSurroundingsIT extends ShowcaseScene {

  @Test
  void tasksGoOn() {
    String message = chat.say("tasklist");

    awaitTasks("Working", "done", "running", "ready");
    awaitTasks("Over", "done", "done", "failed");
    assertThat(chat.replyTo(message)).isEqualTo("tasks done");
    assertThat(chat.elements()).extracting(ShownElement::type).containsOnly(ElementType.TASKLIST);
  }

  /** Waits until the list is shown with this status, and these of mix, bake and eat. */
  private void awaitTasks(String status, String mix, String bake, String eat) {
    String list =
        """
        {"status":"%s","tasks":[{"title":"mix","status":"%s","forId":null},\
        {"title":"bake","status":"%s","forId":null},{"title":"eat","status":"%s","forId":null}]}\
        """
            .formatted(status, mix, bake, eat);
    // A list that has changed since is not there any more, so one look may fail.
    Awaitility.await()
        .atMost(SocketTester.PATIENCE)
        .untilAsserted(() ->
            assertThat(chat.content(chat.element("tasklist"))).asString(UTF_8).isEqualTo(list));
  }

  @Test
  void panelOpensBesideTheChat() {
    assertThat(chat.ask("sidebar")).isEqualTo("sidebar open");

    Sidebar panel = chat.page().sidebar().orElseThrow();
    assertThat(panel.title()).isEqualTo("Side panel");
    assertThat(panel.elements()).extracting(ShownElement::name).containsExactly("panel");
    assertThat(chat.content(panel.elements().getFirst())).asString(UTF_8).isEqualTo("panel body");
  }

  @Test
  void noticeIsShown() {
    chat.say("toast well done");

    await(it -> !it.page().toasts().isEmpty());
    assertThat(chat.page().toasts()).containsExactly(new Toast(Toast.Kind.SUCCESS, "well done"));
  }

  @Test
  void windowIsTold() {
    chat.say("window hi there");

    await(it -> !it.page().posts().isEmpty());
    assertThat(chat.page().posts()).containsExactly("hi there");
  }

  @Test
  void windowIsAnsweredWhenItMeansTheChat() {
    chat.windowSays(Map.of("source", "something else"));
    chat.windowSays("page told something else");
    chat.windowSays("page says hello");

    awaitReply("window got: page says hello");
    assertThat(chat.replies()).hasSize(1);
  }

  @Test
  void functionOfThePageIsCalled() {
    String message = chat.say("fn");

    var call = chat.awaitCall();
    assertThat(call.function()).isEqualTo("add");
    assertThat(call.arguments()).isEqualTo(Map.of("a", 1, "b", 2));
    chat.answerCall(3);

    assertThat(chat.replyTo(message)).isEqualTo("fn 3");
  }

  @Test
  void functionThatNobodyHasTimesOut() {
    assertThat(chat.ask("fn")).isEqualTo("fn timeout");
  }

  @Test
  void soundIsCountedAndAnswered() {
    chat.speak(new byte[100], new byte[23]);

    awaitReply("audio 123 bytes");
    await(it -> !it.page().sounds().isEmpty());
    Sound played = chat.page().sounds().getFirst();
    assertThat(played.data()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(played.mimeType()).isEqualTo("pcm16");
    assertThat(played.track()).isEqualTo("t1");

    chat.speak(new byte[7]);
    awaitReply("audio 7 bytes");
    assertThat(chat.steps()).noneMatch(ShownStep::error);
  }
}
