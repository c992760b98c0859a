package dev.parley.processor.discover;

import dev.parley.processor.discover.Misfit.Kind;
import dev.parley.processor.model.ValueType.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** The usual validation annotations of one value, as the bounds that they are. */
final class Constraints {

  /** What a constraint can be about. */
  enum Subject {
    NUMBER("a number"),
    TEXT("text"),
    SIZED("a list, a set or a map"),
    OTHER("");

    private final String noun;

    Subject(String noun) {
      this.noun = noun;
    }
  }

  private static final List<String> PACKAGES =
      List.of("jakarta.validation.constraints.", "javax.validation.constraints.");

  private static final Set<String> OF_NUMBERS =
      Set.of(
          "Min",
          "Max",
          "DecimalMin",
          "DecimalMax",
          "Positive",
          "PositiveOrZero",
          "Negative",
          "NegativeOrZero");

  private static final Set<String> OF_TEXT = Set.of("Pattern", "NotBlank", "Email");
  private static final Set<String> OF_SIZES = Set.of("Size", "NotEmpty");

  private final ValuePlace place;
  private final Subject subject;
  private final List<Bound> bounds = new ArrayList<>();
  private final NumberRange range = new NumberRange();
  private int least;
  private int most = Integer.MAX_VALUE;

  private Constraints(ValuePlace place, Subject subject) {
    this.place = place;
    this.subject = subject;
  }

  /** Returns the bounds of a value, and reports what is wrong with them. */
  static List<Bound> read(ValuePlace place, Subject subject, List<AnnotatedConstruct> annotated) {
    var constraints = new Constraints(place, subject);
    marks(annotated).forEach(constraints::add);
    return constraints.bounds();
  }

  /** Returns the constraints on some constructs by their simple names; each counts once. */
  private static Map<String, Mark> marks(List<AnnotatedConstruct> annotated) {
    var marks = new LinkedHashMap<String, Mark>();
    for (AnnotatedConstruct construct : annotated) {
      for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
        String name = nameOf(mirror);
        PACKAGES.stream()
            .filter(name::startsWith)
            .map(start -> name.substring(start.length()))
            .filter(simple -> simple.indexOf('.') < 0)
            .forEach(simple -> marks.putIfAbsent(simple, new Mark(mirror)));
      }
    }
    return marks;
  }

  private static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private void add(String name, Mark mark) {
    if (name.equals("NotNull")) {
      return; // it is what a value is unless it says otherwise
    }
    boolean ofNumbers = OF_NUMBERS.contains(name);
    boolean ofText = OF_TEXT.contains(name);
    boolean ofSizes = OF_SIZES.contains(name);
    if (!ofNumbers && !ofText && !ofSizes) {
      place.report(Kind.UNCHECKED, mark, Optional.empty(), place.name(), "@" + name);
    } else if (ofNumbers && subject == Subject.NUMBER) {
      addOfNumber(name, mark);
    } else if (ofText && subject == Subject.TEXT) {
      addOfText(name, mark);
    } else if (ofSizes && (subject == Subject.TEXT || subject == Subject.SIZED)) {
      addOfSize(name, mark);
    } else {
      Stream<Subject> fitting =
          ofNumbers
              ? Stream.of(Subject.NUMBER)
              : ofText ? Stream.of(Subject.TEXT) : Stream.of(Subject.TEXT, Subject.SIZED);
      place.report(
          Kind.CONSTRAINT,
          mark,
          Optional.empty(),
          place.phrase(),
          "@" + name,
          String.join(" or ", fitting.map(each -> each.noun).toList()));
    }
  }

  private void addOfNumber(String name, Mark mark) {
    BigDecimal zero = BigDecimal.ZERO;
    switch (name) {
      case "Positive" -> range.raise(zero, false);
      case "PositiveOrZero" -> range.raise(zero, true);
      case "Negative" -> range.lower(zero, false);
      case "NegativeOrZero" -> range.lower(zero, true);
      case "Min" -> number(mark).ifPresent(number -> range.raise(number, true));
      case "Max" -> number(mark).ifPresent(number -> range.lower(number, true));
      case "DecimalMin" -> number(mark).ifPresent(number -> range.raise(number, isInclusive(mark)));
      default -> number(mark).ifPresent(number -> range.lower(number, isInclusive(mark)));
    }
    if (range.isEmpty()) {
      reportNothingLeft(mark, "value", range.low(), range.high());
    }
  }

  private Optional<BigDecimal> number(Mark mark) {
    String text = mark.text("value");
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      place.report(
          Kind.BOUND, mark, Optional.of("value"), place.name(), "'" + text + "'", "a number");
      return Optional.empty();
    }
  }

  private static boolean isInclusive(Mark mark) {
    return !mark.text("inclusive").equals("false");
  }

  private void addOfText(String name, Mark mark) {
    switch (name) {
      case "NotBlank" -> bounds.add(new Bound.Plain("notBlank"));
      case "Email" -> bounds.add(new Bound.Plain("email"));
      default -> {
        String regex = mark.text("regexp");
        try {
          Pattern.compile(regex);
          bounds.add(new Bound.OfText("matching", regex));
        } catch (PatternSyntaxException wrong) {
          place.report(
              Kind.PATTERN,
              mark,
              Optional.of("regexp"),
              place.name(),
              "'" + regex + "'",
              wrong.getDescription().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void addOfSize(String name, Mark mark) {
    if (name.equals("NotEmpty")) {
      least = Math.max(least, 1);
    } else {
      least = Math.max(least, size(mark, "min"));
      most = Math.min(most, size(mark, "max"));
    }
    if (least > most) {
      String element = mark.given("min").isPresent() ? "min" : "max";
      reportNothingLeft(mark, element, "at least " + least, "at most " + most);
      least = 0;
      most = Integer.MAX_VALUE;
    }
  }

  private int size(Mark mark, String element) {
    int size = mark.number(element);
    if (size < 0) {
      place.report(Kind.BOUND, mark, Optional.of(element), place.name(), "" + size, "zero or more");
    }
    return Math.max(0, size);
  }

  private void reportNothingLeft(Mark mark, String element, String low, String high) {
    place.report(Kind.NOTHING_LEFT, mark, Optional.of(element), place.name(), low, high);
  }

  private List<Bound> bounds() {
    var all = new ArrayList<>(range.bounds());
    String what = subject == Subject.TEXT ? "length" : "size";
    if (least > 0) {
      all.add(new Bound.OfSize(what + "AtLeast", least));
    }
    if (most < Integer.MAX_VALUE) {
      all.add(new Bound.OfSize(what + "AtMost", most));
    }
    all.addAll(bounds);
    return all;
  }
}
