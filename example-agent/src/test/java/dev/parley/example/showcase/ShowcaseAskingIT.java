package dev.parley.example.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.action.Action;
import dev.parley.testing.ServerAnswer;
import dev.parley.testing.TestFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowcaseAskingIT extends ShowcaseScene {

  @Test
  void threeButtonsStandOnTheirMessage() {
    assertThat(chat.ask("actions")).isEqualTo("pick one");

    String message = chat.awaitStep(step -> step.output().equals("pick one")).id();
    await(it -> it.actions().size() == 3);
    assertThat(chat.actions()).extracting(Action::name).containsExactly("ok", "gone", "nobody");
    assertThat(chat.actions())
        .extracting(Action::label)
        .containsExactly("OK", "Remove me", "No handler");
    assertThat(chat.actions()).extracting(Action::stepId).containsOnly(message);
    assertThat(chat.actions().getFirst().payload()).isEqualTo(Map.of("v", 1));
  }

  @Test
  void clickIsAnsweredInTheChatAndToWhoeverClicked() {
    chat.ask("actions");

    assertThat(chat.click("ok")).isEqualTo(answer("fine"));
    awaitReply("action ok 1");
    assertThat(chat.actions()).hasSize(3);
  }

  @Test
  void clickedButtonGoes() {
    chat.ask("actions");

    assertThat(chat.click("gone")).isEqualTo(answer(null));
    awaitReply("action removed");
    assertThat(chat.actions()).extracting(Action::name).containsExactly("ok", "nobody");
  }

  @Test
  void clickThatNothingHandlesIsNotFound() {
    chat.ask("actions");

    assertThat(chat.click("nobody").status()).isEqualTo(404);
  }

  @Test
  void textIsAskedFor() {
    String message = chat.say("ask text");

    var question = chat.awaitQuestion();
    assertThat(question.text()).isEqualTo("your name?");
    assertThat(question.spec()).containsEntry("type", "text").containsEntry("timeout", 15);
    chat.answer("Ann");

    assertThat(chat.replyTo(message)).isEqualTo("hello Ann");
  }

  @Test
  void questionWaitsNoLongerThanSecond() {
    String message = chat.say("ask timeout");

    assertThat(chat.awaitQuestion().text()).isEqualTo("quick!");
    assertThat(chat.awaitQuestion().spec()).containsEntry("timeout", 1);

    assertThat(chat.replyTo(message)).isEqualTo("no answer");
  }

  @Test
  void quickAnswerIsTooFast() {
    String message = chat.say("ask timeout");

    chat.answer("here");

    assertThat(chat.replyTo(message)).isEqualTo("too fast");
  }

  @ParameterizedTest
  @CsvSource({"yes, Yes, chose yes y", "no, No, chose no n"})
  void buttonIsAskedFor(String name, String label, String answer) {
    String message = chat.say("ask action");

    assertThat(chat.awaitQuestion().text()).isEqualTo("sure?");
    assertThat(chat.actions()).extracting(Action::name).containsExactly("yes", "no");
    assertThat(chat.actions()).extracting(Action::label).contains(label);
    chat.choose(name);

    assertThat(chat.replyTo(message)).isEqualTo(answer);
    assertThat(chat.actions()).isEmpty();
  }

  @Test
  void filesAreAskedFor() {
    String message = chat.say("ask file");

    var question = chat.awaitQuestion();
    assertThat(question.text()).isEqualTo("give a text file");
    assertThat(question.spec())
        .containsEntry("type", "file")
        .containsEntry("timeout", 15)
        .containsEntry("max_files", 2)
        .containsEntry("max_size_mb", 1)
        .containsEntry("accept", Map.of("text/plain", List.of(".txt")));
    chat.give(TestFile.text("a.txt", "abc"), TestFile.text("b.txt", "de"));

    assertThat(chat.replyTo(message)).isEqualTo("got a.txt:3, b.txt:2");
  }

  @Test
  void otherFilesThanThoseAskedForAreNotTaken() {
    String message = chat.say("ask file");
    var image = new TestFile("a.png", "image/png", new byte[3]);
    var large = new TestFile("a.txt", "text/plain", new byte[1_000_001]);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> chat.give(image))
        .withMessageContaining("400");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> chat.give(large))
        .withMessageContaining("400");
    chat.give(TestFile.text("a.txt", "abc"));

    assertThat(chat.replyTo(message)).isEqualTo("got a.txt:3");
  }

  private static ServerAnswer answer(@Nullable Object response) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("success", true);
    body.put("response", response);
    return new ServerAnswer(200, body);
  }
}
