package dev.parley.processor.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;

/** Tells the author what was found: each mistake once, warnings only where they are wanted. */
public final class Reporter {

  private final Messager messager;
  private final Set<List<Object>> reported = new HashSet<>();

  /** Reports to the compiler. */
  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Reports what has not been reported yet. */
  public void report(List<Finding> findings) {
    for (Finding finding : findings) {
      if (!isSuppressed(finding) && isNew(finding)) {
        print(finding);
      }
    }
  }

  /** Reports that a file could not be written, which is nobody's mistake. */
  public void reportUnwritten(String type, Exception reason) {
    messager.printError("Parley could not write " + type + ": " + reason);
  }

  private boolean isNew(Finding finding) {
    var key = new ArrayList<Object>();
    key.add(finding.problem());
    key.add(finding.element().map(Object.class::cast).orElse(finding.message()));
    finding.annotation().ifPresent(key::add);
    finding.value().ifPresent(key::add);
    return reported.add(List.copyOf(key));
  }

  private void print(Finding finding) {
    messager.printMessage(
        finding.problem().kind(),
        finding.message(),
        finding.element().map(this::pointable).orElse(null),
        finding.annotation().orElse(null),
        finding.value().orElse(null));
  }

  /** Eclipse's compiler points to no type parameter, but to what has it. */
  private Element pointable(Element element) {
    return element instanceof TypeParameterElement parameter
            && messager.getClass().getName().startsWith("org.eclipse.")
        ? parameter.getGenericElement()
        : element;
  }

  private static boolean isSuppressed(Finding finding) {
    if (finding.problem().isError()) {
      return false;
    }
    Optional<Element> element = finding.element();
    while (element.isPresent()) {
      SuppressWarnings suppressed = element.get().getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains(finding.problem().id())) {
        return true;
      }
      element = element.map(Element::getEnclosingElement);
    }
    return false;
  }
}
