package dev.parley.testing;

import dev.parley.ask.OpenQuestion;
import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.ask.Reply;
import dev.parley.chat.LiveChat;
import dev.parley.element.ShownElement;
import dev.parley.file.FileRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tester answers, and the files of the chat: only what a page would let a person give. */
final class TestAnswers {

  private final LiveChat chat;
  private final Watch watch;
  private String answered = ""; // the id of the last question that was

  TestAnswers(LiveChat chat, Watch watch) {
    this.chat = chat;
    this.watch = watch;
  }

  /** Waits for a question that is not answered yet. */
  OpenQuestion question(String what) {
    watch.await(
        "a question after " + what,
        () -> chat.question().filter(it -> !it.id().equals(answered)).isPresent());
    return chat.question().orElseThrow(() -> new AssertionError("the question is closed"));
  }

  void answered(OpenQuestion question) {
    answered = question.id();
  }

  static Reply text(OpenQuestion question, String text) {
    if (!(question.wanted() instanceof Wanted.Text)) {
      throw new AssertionError("no text is asked for, but " + question.wanted());
    }
    return new Reply.Text(null, text);
  }

  Reply button(OpenQuestion question, String name) {
    if (!(question.wanted() instanceof Wanted.Choice(var ids))) {
      throw new AssertionError("no button is asked for, but " + question.wanted());
    }
    return ids.stream()
        .filter(id -> chat.action(id).filter(it -> it.name().equals(name)).isPresent())
        .findFirst()
        .map(Reply.Choice::new)
        .orElseThrow(() -> new AssertionError("there is no button '%s' to choose".formatted(name)));
  }

  Reply files(OpenQuestion question, List<TestFile> files) {
    if (!(question.wanted() instanceof Wanted.Files(var rules))) {
      throw new AssertionError("no files are asked for, but " + question.wanted());
    }
    if (files.isEmpty() || files.size() > rules.maxFiles()) {
      throw new AssertionError("%s do not fit %s".formatted(files, rules));
    }
    return new Reply.Files(files.stream().map(file -> kept(file, rules)).toList());
  }

  static Reply form(OpenQuestion question, Map<String, ? extends @Nullable Object> props) {
    if (!(question.wanted() instanceof Wanted.Form)) {
      throw new AssertionError("no form is asked for, but " + question.wanted());
    }
    return new Reply.Form(new LinkedHashMap<>(props));
  }

  /** Uploads a file to go with a message, and returns its id. */
  String upload(TestFile file) {
    return kept(
        file,
        chat.descriptor()
            .uploads()
            .orElseThrow(() -> new AssertionError("the agent takes no files with messages")));
  }

  private String kept(TestFile file, FileRules rules) {
    if (!rules.accepts(file.name(), file.mime())) {
      throw new AssertionError("%s does not fit %s".formatted(file, rules));
    }
    try {
      var bytes = new ByteArrayInputStream(file.bytes());
      return chat.files().upload(file.name(), file.mime(), bytes, rules.maxBytes()).id();
    } catch (IOException e) {
      throw new AssertionError("%s does not fit %s".formatted(file, rules), e);
    }
  }

  /** Reads what an element consists of. */
  byte[] content(ShownElement element) {
    try {
      return chat.files()
          .find(String.valueOf(element.fileId()))
          .orElseThrow(() -> new AssertionError("there is no content of " + element))
          .bytes();
    } catch (IOException e) {
      throw new AssertionError("no content can be read of " + element, e);
    }
  }
}
