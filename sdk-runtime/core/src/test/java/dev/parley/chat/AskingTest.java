package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.action.Action;
import dev.parley.agent.Handler;
import dev.parley.ask.Answer;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.ask.Question;
import dev.parley.ask.Reply;
import dev.parley.element.Element;
import dev.parley.file.ChatFile;
import dev.parley.file.Content;
import dev.parley.file.FileRules;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.QuestionAsked;
import dev.parley.log.ChatEvent.QuestionClosed;
import dev.parley.log.ChatState;
import dev.parley.message.Message;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AskingTest {

  private static final Action TEA = Action.named("tea").labelled("Tea");
  private static final Action MILK = Action.named("milk");
  private static final Element FORM = Element.custom("Seat", Map.of("row", 1));

  /** Asks, and sends what came of it. */
  static Handler<Object> asking(Question<?> question) {
    return onMessage("ask", VIRTUAL, (agent, call) -> call.send(told(call.chat().ask(question))));
  }

  static String told(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?>(Message message) -> "given " + message.content();
      case Answer.Given<?>(Action action) -> "given " + action.name();
      case Answer.Given<?>(List<?> files) ->
          "given " + files.stream().map(file -> ((ChatFile) file).name()).toList();
      case Answer.Given<?>(Object other) -> "given " + other;
      case Answer.Declined<?>() -> "declined";
      case Answer.TimedOut<?>() -> "timed out";
    };
  }

  @Test
  void aTextIsAskedForAndBecomesAMessageOfThePersons() {
    try (var scene = Scene.of(asking(Question.text("Your name?")))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Your name?");
      assertThat(question.wanted()).isEqualTo(new Wanted.Text());
      assertThat(question.message().note().question()).isTrue();
      assertThat(question.isIn(scene.runStep().id())).isTrue();

      String id = UUID.randomUUID().toString();
      scene.answer(question, new Reply.Text(id, "Ann"));
      scene.settle();

      assertThat(scene.replies()).containsExactly("Your name?", "given Ann");
      Step said = scene.chat.log().step(id).orElseThrow();
      assertThat(said.type()).isEqualTo(StepType.USER_MESSAGE);
      assertThat(said.name()).isEqualTo("User");
      assertThat(said.parentId()).isEqualTo(scene.runStep().id());
      assertThat(scene.reply("Your name?").note().question()).isFalse();
      assertThat(scene.chat.question()).isEmpty();
    }
  }

  @Test
  void aReplyWhoseIdIsTakenOrNoneGetsAnother() {
    try (var scene = Scene.of(asking(Question.text("Your name?")))) {
      String first = UUID.randomUUID().toString();
      scene.chat.accept(new ChatCommand.Say(first, "x"));
      scene.answer(scene.awaitQuestion("Your name?"), new Reply.Text(first, "Ann"));
      scene.settle();
      scene.say("y");
      scene.answer(scene.awaitQuestion("Your name?"), new Reply.Text("no id", "Bob"));
      scene.settle();

      assertThat(scene.chat.log().step(first).orElseThrow().output()).isEqualTo("x");
      assertThat(scene.replies()).contains("given Ann", "given Bob");
      assertThat(scene.chat.hasStep("no id")).isFalse();
    }
  }

  @Test
  void filesAreAskedForByRules() throws IOException {
    var rules = FileRules.accepting("text/plain", ".csv").atMost(2).upTo(5);
    try (var scene = Scene.of(asking(Question.files("Files?", rules)))) {
      String text = upload(scene, "a.txt", "text/plain", "abc");
      String table = upload(scene, "b.csv", "application/x", "1,2");
      String image = upload(scene, "c.png", "image/png", "x");
      String large = upload(scene, "d.txt", "text/plain", "123456");
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Files?");
      assertThat(question.wanted()).isEqualTo(new Wanted.Files(rules));

      scene.answer(question, new Reply.Files(List.of()));
      scene.answer(question, new Reply.Files(List.of(text, table, text)));
      scene.answer(question, new Reply.Files(List.of(image)));
      scene.answer(question, new Reply.Files(List.of(large)));
      scene.answer(question, new Reply.Files(List.of("elsewhere")));
      scene.answer(question, new Reply.Text(null, "no file"));
      assertThat(scene.replies())
          .containsExactly(
              "Files?",
              "The agent has asked for up to 2 files, not 0.",
              "The agent has asked for up to 2 files, not 3.",
              "c.png (image/png, 1 bytes) is not what the agent has asked for.",
              "d.txt (text/plain, 6 bytes) is not what the agent has asked for.",
              "A file is not there: upload it again.",
              "The agent has asked for something else.");
      assertThat(scene.count(QuestionAsked.class)).isEqualTo(7);

      scene.answer(question, new Reply.Files(List.of(text, table)));
      scene.awaitReply("given [a.txt, b.csv]");
    }
  }

  @Test
  void aFileThatTheAgentShowsIsNoAnswer() {
    try (var scene =
        Scene.of(
            onMessage(
                "ask",
                VIRTUAL,
                (agent, call) -> {
                  call.send(Message.of("see").with(Element.file("a.txt", Content.of("secret"))));
                  call.send(told(call.chat().ask(Question.files("File?", FileRules.any()))));
                }))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("File?");
      String shown = scene.chat.log().state().elements().getFirst().fileId();

      scene.answer(question, new Reply.Files(List.of(shown)));

      scene.awaitReply("A file is not there: upload it again.");
      assertThat(scene.chat.question()).isPresent();
    }
  }

  @Test
  void aChoiceIsOneOfItsButtons() {
    try (var scene = Scene.of(asking(Question.choice("Drink?", TEA, MILK)))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Drink?");
      assertThat(question.wanted()).isEqualTo(new Wanted.Choice(List.of(TEA.id(), MILK.id())));
      assertThat(scene.chat.log().state().actions())
          .containsExactly(TEA.on(question.id()), MILK.on(question.id()));

      scene.answer(question, new Reply.Choice(Action.named("beer").id()));
      assertThat(scene.replies()).containsExactly("Drink?", "There is no such button.");
      scene.answer(question, new Reply.Choice(TEA.id()));
      scene.settle();

      assertThat(scene.replies())
          .containsExactly("**Selected:** Tea", "There is no such button.", "given tea");
      assertThat(scene.chat.log().state().actions()).isEmpty();
    }
  }

  @Test
  void aFormGivesItsProps() {
    try (var scene = Scene.of(asking(Question.form("Seat?", FORM)))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Seat?");
      assertThat(question.wanted()).isEqualTo(new Wanted.Form(FORM.id()));
      assertThat(scene.chat.element(FORM.id()).orElseThrow().stepId()).isEqualTo(question.id());

      scene.answer(question, new Reply.Form(Map.of("row", 7)));
      scene.settle();

      assertThat(scene.replies()).containsExactly("Thanks for submitting", "given {row=7}");
      assertThat(scene.chat.element(FORM.id())).isEmpty();
    }
  }

  @Test
  void anybodyMayDecline() {
    try (var scene = Scene.of(asking(Question.choice("Drink?", TEA)))) {
      scene.say("x");
      scene.answer(scene.awaitQuestion("Drink?"), new Reply.Declined());
      scene.settle();

      assertThat(scene.replies()).containsExactly("Cancelled", "declined");
      assertThat(scene.chat.log().state().actions()).isEmpty();
    }
  }

  @Test
  void aQuestionThatNobodyAnswersTimesOut() {
    try (var scene =
        Scene.of(asking(Question.choice("Drink?", TEA).within(Duration.ofMillis(30))))) {
      scene.say("x");
      scene.awaitReply("timed out");

      assertThat(scene.replies()).containsExactly("Timed out: no action was taken", "timed out");
      assertThat(scene.chat.log().state().actions()).isEmpty();
      assertThat(scene.events()).anyMatch(it -> it instanceof QuestionClosed(_, var late) && late);
    }
  }

  @Test
  void aQuestionMayWaitForAsLongAsItWants() {
    try (var scene =
        Scene.of(asking(Question.text("When?").within(ChronoUnit.FOREVER.getDuration())))) {
      scene.say("x");
      scene.answer(scene.awaitQuestion("When?"), new Reply.Text(null, "later"));

      scene.awaitReply("given later");
    }
  }

  @Test
  void theFirstOfTwoAnswersWins() {
    try (var scene = Scene.of(asking(Question.text("Your name?")))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Your name?");
      scene.answer(question, new Reply.Text(null, "Ann"));
      scene.answer(question, new Reply.Text(null, "Bob"));
      scene.settle();

      assertThat(scene.replies()).containsExactly("Your name?", "given Ann");
      assertThat(scene.count(QuestionClosed.class)).isEqualTo(1);
    }
  }

  @Test
  void aWrongReplyLeavesTheQuestionOpenAndItIsHeardAgain() {
    try (var scene = Scene.of(asking(Question.choice("Drink?", TEA)))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Drink?");
      scene.answer(question, new Reply.Text(null, "coffee"));

      assertThat(scene.chat.question()).contains(question);
      assertThat(scene.events().getLast()).isEqualTo(new QuestionAsked(question));
      assertThat(scene.reply("The agent has asked for something else.").error()).isTrue();
    }
  }

  @Test
  void anOpenQuestionIsRestatedForWhoComesLater() {
    try (var scene = Scene.of(asking(Question.choice("Drink?", TEA)))) {
      scene.say("x");
      OpenQuestion question = scene.awaitQuestion("Drink?");

      var late = new ChatState();
      late.apply(scene.chat.log().changesSince(0));
      assertThat(late.question()).contains(question);
      assertThat(late.actions()).containsExactly(TEA.on(question.id()));
      assertThat(scene.chat.log().changesSince(scene.chat.log().lastNumber()).events())
          .contains(new QuestionAsked(question));
    }
  }

  @Test
  void anAnswerNamesAChatInWhichNothingHappenedBefore() {
    try (var scene =
        Scene.of(onChatStart("ask", VIRTUAL, (agent, call) -> call.chat().ask("Your name?")))) {
      scene.chat.accept(new ChatCommand.Open());
      scene.answer(scene.awaitQuestion("Your name?"), new Reply.Text(null, "Ann"));
      scene.settle();

      assertThat(scene.events()).contains(new FirstInteraction("Ann"));
    }
  }

  private static String upload(Scene scene, String name, String mime, String text)
      throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
    return scene.chat.files().upload(name, mime, bytes, 1_000).id();
  }
}
