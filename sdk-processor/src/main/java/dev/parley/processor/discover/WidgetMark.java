package dev.parley.processor.discover;

import dev.parley.processor.model.WidgetKind;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * An annotation of a widget.
 *
 * @param kind which one
 * @param mark the annotation
 */
public record WidgetMark(WidgetKind kind, Mark mark) {

  /** Returns the widgets on a declaration, in source order. */
  public static List<WidgetMark> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(Mark::new)
        .flatMap(mark ->
            Stream.of(WidgetKind.values())
                .filter(kind -> mark.is(kind.annotationType()))
                .map(kind -> new WidgetMark(kind, mark)))
        .toList();
  }
}
