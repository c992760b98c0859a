package dev.parley.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** How classes are declared. */
final class Declared {

  private Declared() {}

  /** Tells whether a class can be used from every package. */
  static boolean isVisibleToAll(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  static boolean isDeprecated(Element element) {
    return element.getAnnotation(Deprecated.class) != null;
  }
}
