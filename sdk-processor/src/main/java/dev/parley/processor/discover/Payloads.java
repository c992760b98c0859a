package dev.parley.processor.discover;

import dev.parley.processor.model.Event;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an event brings as JSON, taken by a handler as a type of the author's own. */
public final class Payloads {

  private Payloads() {}

  /** Tells whether an event brings something that the author can have a type for. */
  public static boolean isBroughtBy(Event event) {
    return event == Event.ACTION || event == Event.WINDOW_MESSAGE;
  }

  /**
   * Tells whether a parameter of a handler gets what its event brings as a type of the author's.
   */
  public static boolean isOne(TypeMirror type, Event event, Candidate candidate) {
    return isBroughtBy(event)
        && type.getKind() == TypeKind.DECLARED
        && isAuthors((TypeElement) ((DeclaredType) type).asElement())
        && !Brought.isOfEvent(type)
        && !SettingsClass.hasWidgets(type)
        && Brought.to(type, event, candidate).isEmpty();
  }

  private static boolean isAuthors(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        || (type.getKind() == ElementKind.INTERFACE
            && type.getModifiers().contains(Modifier.SEALED));
  }
}
