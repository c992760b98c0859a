package dev.parley.processor.discover;

import dev.parley.annotations.Blocking;
import dev.parley.annotations.Step;
import dev.parley.annotations.Tool;
import dev.parley.processor.model.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The annotations that belong on methods: those of handlers, and those of work. */
public final class MethodMarks {

  /** The qualified name of {@code @Blocking}. */
  public static final String BLOCKING = Blocking.class.getName();

  /** The qualified name of {@code @Tool}. */
  public static final String TOOL = Tool.class.getName();

  /** The qualified name of {@code @Step}. */
  public static final String STEP = Step.class.getName();

  /** Their qualified names. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(Event.values()).map(Event::annotation), Stream.of(BLOCKING, STEP, TOOL))
          .toList();

  private static final Set<String> KNOWN = Set.copyOf(NAMES);

  private MethodMarks() {}

  /** Returns those on a declaration. */
  public static List<String> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> Mark.nameOf(mirror).toString())
        .filter(KNOWN::contains)
        .toList();
  }

  /** Tells whether a declaration has any. */
  public static boolean isMarked(Element element) {
    return !on(element).isEmpty();
  }

  /**
   * Tells whether the annotations of a declaration in a class are copies: a record copies those of
   * a component to its field, its accessor and the constructor's parameter.
   */
  public static boolean isCopyOfComponents(Element element, TypeElement holder) {
    return element.getKind() != ElementKind.RECORD_COMPONENT
        && holder.getRecordComponents().stream()
            .filter(component -> component.getSimpleName().equals(element.getSimpleName()))
            .anyMatch(MethodMarks::isMarked);
  }

  /** Returns an annotation as an author writes it, such as {@code @Blocking}. */
  public static String label(String name) {
    return "@" + name.substring(name.lastIndexOf('.') + 1);
  }
}
