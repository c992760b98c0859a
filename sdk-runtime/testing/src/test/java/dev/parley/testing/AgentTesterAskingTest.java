package dev.parley.testing;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onSettingsUpdate;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Widget.textInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.MessageCall;
import dev.parley.ask.Question;
import dev.parley.element.Element;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import dev.parley.offer.Command;
import dev.parley.offer.Offers;
import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AgentTesterAskingTest {

  private static final Command LOOK = new Command("Look", "Look it up", "globe");

  private record Taste(String nick) {}

  private static final Setting<String> NICK = setting("nick", "Nick", textInput().initially("Zed"));
  private static final SettingsForm<Taste> FORM =
      SettingsForm.of(in -> new Taste(in.get(NICK)), NICK);

  private final DispatchTable<Object> curious =
      DispatchTable.of(
          AgentDescriptor.named("Curious")
              .with(FileRules.accepting(".txt").upTo(10))
              .with(Offers.none().withCommands(LOOK)),
          Object::new,
          onMessage("answer", VIRTUAL, (agent, call) -> answer(call)));

  private final DispatchTable<Object> settable =
      DispatchTable.of(
          AgentDescriptor.named("Settable").with(FORM),
          Object::new,
          onSettingsUpdate(
              "changed", VIRTUAL, (agent, call) -> call.send("now " + call.settings(FORM).nick())));

  @Test
  void answersWithText() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("names");

      assertThat(chat.question()).isEqualTo("first?");
      chat.answer("Ann");
      assertThat(chat.question()).isEqualTo("last?");
      chat.answer("Lee");

      assertThat(chat.reply()).isEqualTo("hello Ann Lee");
    }
  }

  @Test
  void choosesButton() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("sure");
      chat.choose("no");

      assertThat(chat.reply()).isEqualTo("chose no");
    }
  }

  @Test
  void givesFilesThatFit() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("file");
      assertFails(() -> chat.give(new TestFile("a.png", "image/png", new byte[1])), "a.png");
      assertFails(() -> chat.give(TestFile.text("a.csv", "too long")), "8 bytes");
      assertFails(() -> chat.give(TestFile.text("a.csv", ""), TestFile.text("b.csv", "")), "b.csv");
      chat.give(TestFile.text("a.csv", "1;2"));

      assertThat(chat.reply()).isEqualTo("got a.csv 1;2");
    }
  }

  @Test
  void doesNotAnswerWithWhatIsNotAskedFor() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("sure");

      assertFails(() -> chat.answer("yes"), "no text is asked for");
      assertFails(() -> chat.give(TestFile.text("a.csv", "")), "no files are asked for");
      assertFails(() -> chat.choose("maybe"), "no button 'maybe'");
      chat.choose("yes");
      assertThat(chat.reply()).isEqualTo("chose yes");
    }
  }

  @Test
  void saysWhatWasAskedInsteadOfAnswered() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("hi");

      assertFails(
          () -> chat.withPatience(Duration.ofMillis(50)).answer("Ann"), "a question after \"hi\"");
    }
  }

  @Test
  void attachesFilesToWhatIsSaidNext() {
    try (var chat = AgentTester.open(curious)) {
      chat.upload(TestFile.text("a.txt", "abc"));
      chat.say("files");
      assertThat(chat.reply()).isEqualTo("files [a.txt (text/plain, 3 bytes)]");

      chat.say("files");
      assertThat(chat.reply()).isEqualTo("files []");
      assertFails(() -> chat.upload(TestFile.text("a.csv", "")), "a.csv");
      assertFails(() -> chat.upload(TestFile.text("a.txt", "eleven long")), "11 bytes");
    }
  }

  @Test
  void saysSomethingWithCommand() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("cats", LOOK);

      assertThat(chat.reply()).isEqualTo("Look: cats");
    }
  }

  @Test
  void setsSettings() {
    try (var chat = AgentTester.open(settable)) {
      chat.set(Map.of("nick", "Ann"));

      assertThat(chat.reply()).isEqualTo("now Ann");
    }
  }

  @Test
  void showsElementsWithTheirContent() {
    try (var chat = AgentTester.open(curious)) {
      chat.say("note");
      assertThat(chat.reply()).isEqualTo("here");

      assertThat(chat.elements()).hasSize(1);
      var note = chat.elements().getFirst();
      assertThat(note.name()).isEqualTo("note");
      assertThat(chat.content(note)).asString(UTF_8).isEqualTo("body");
    }
  }

  private static void answer(MessageCall call) throws IOException {
    var chat = call.chat();
    switch (call.message().content()) {
      case "names" -> {
        String first = chat.ask("first?").given().orElseThrow().content();
        String last = chat.ask("last?").given().orElseThrow().content();
        chat.send("hello " + first + " " + last);
      }
      case "sure" -> {
        var sure = Question.choice("sure?", Action.named("yes"), Action.named("no"));
        chat.send("chose " + chat.ask(sure).given().orElseThrow().name());
      }
      case "file" -> {
        var rules = FileRules.accepting(".csv").upTo(5);
        List<ChatFile> files = chat.ask(Question.files("which?", rules)).given().orElseThrow();
        chat.send("got " + files.getFirst().name() + " " + files.getFirst().text());
      }
      case "files" -> chat.send("files " + call.message().files());
      case "note" -> chat.send(Message.of("here").with(Element.text("note", "body")));
      default -> chat.send(call.message().command().orElse("?") + ": " + call.message().content());
    }
  }

  private static void assertFails(Runnable code, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(code::run)
        .withMessageContaining(message);
  }
}
