package dev.parley.processor.discover;

import dev.parley.annotations.Describe;
import dev.parley.processor.discover.Misfit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A parameter, a result or a component that is to be JSON, and what the author calls it.
 *
 * @param name its name, such as {@code count}
 * @param phrase what is said of it, such as {@code count is an int}
 * @param elements where a message can point, the nearest first
 * @param misfits what is found about it
 */
record ValuePlace(String name, String phrase, List<Element> elements, List<Misfit> misfits) {

  /** Returns a place that this one leads to. */
  ValuePlace inner(String name, String phrase, Element element) {
    var all = new ArrayList<Element>();
    all.add(element);
    all.addAll(elements);
    return new ValuePlace(name, phrase, all, misfits);
  }

  /** Reports a description of the nearest element that says nothing. */
  void checkDescription() {
    Mark.on(elements.getFirst(), Describe.class.getName())
        .filter(mark -> mark.text("value").isBlank() && mark.isResolved())
        .ifPresent(mark -> report(Kind.BLANK, mark, Optional.of("value"), name));
  }

  void report(Kind kind, String... names) {
    misfits.add(new Misfit(kind, elements, Optional.empty(), Optional.empty(), List.of(names)));
  }

  void report(Kind kind, Mark mark, Optional<String> element, String... names) {
    misfits.add(
        new Misfit(
            kind,
            elements,
            Optional.of(mark.mirror()),
            element.flatMap(mark::given),
            List.of(names)));
  }
}
