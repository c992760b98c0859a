package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.UploadProblem.UPLOADS_KIND;
import static dev.parley.processor.diagnostic.UploadProblem.UPLOADS_NOTHING;
import static dev.parley.processor.diagnostic.UploadProblem.UPLOADS_NUMBER;
import static dev.parley.processor.diagnostic.UploadProblem.USER_KEY_DUPLICATE;
import static dev.parley.processor.diagnostic.UploadProblem.USER_KEY_NAME;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;

/** Rules about what an agent wants of people: files, and keys of their own. */
final class UploadRules {

  private static final Pattern ENDING = Pattern.compile("\\.[^\\s/*]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("(\\*/\\*|[\\w.+-]+/([\\w.+-]+|\\*))");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern NO_PART_OF_KEY = Pattern.compile("[^A-Za-z0-9]+");

  private final Subject subject;

  UploadRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    uploads(subject.candidate().agent()).ifPresent(this::checkUploads);
    checkKeys();
  }

  /** Returns what an agent says of uploads, if it says anything. */
  static Optional<Mark> uploads(Mark agent) {
    return agent.given("uploads").isEmpty()
        ? Optional.empty()
        : agent.marks("uploads").stream().findFirst();
  }

  private void checkUploads(Mark uploads) {
    List<AnnotationValue> kinds = uploads.items("accept");
    if (kinds.isEmpty()) {
      find(uploads.given("accept"), UPLOADS_NOTHING, subject.name());
    }
    for (AnnotationValue kind : kinds) {
      String text = kind.getValue().toString();
      if (!ENDING.matcher(text).matches() && !MEDIA_TYPE.matcher(text).matches()) {
        find(Optional.of(kind), UPLOADS_KIND, text);
      }
    }
    for (String number : List.of("maxFiles", "maxMegabytes")) {
      if (uploads.number(number) < 1) {
        find(uploads.given(number), UPLOADS_NUMBER, subject.name(), number, uploads.number(number));
      }
    }
  }

  private void checkKeys() {
    var seen = new HashSet<String>();
    for (AnnotationValue key : subject.candidate().agent().items("userKeys")) {
      String name = key.getValue().toString();
      if (!KEY.matcher(name).matches()) {
        find(Optional.of(key), USER_KEY_NAME, name, suggestion(name));
      } else if (!seen.add(name)) {
        find(Optional.of(key), USER_KEY_DUPLICATE, name, subject.name());
      }
    }
  }

  private static String suggestion(String name) {
    String words = NO_PART_OF_KEY.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    String trimmed = words.replaceAll("^[_0-9]+|_+$", "");
    return trimmed.isEmpty() ? "a name such as 'MODEL_KEY'" : "'" + trimmed + "'";
  }

  private void find(Optional<AnnotationValue> place, Problem problem, Object... names) {
    Finding finding = Finding.of(problem, names).at(subject.type());
    subject.find(
        place
            .map(value -> finding.in(subject.candidate().agent().mirror(), value))
            .orElse(finding));
  }
}
