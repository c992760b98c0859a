package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.EventProblem.AUDIO_UNHEARD;
import static dev.parley.processor.diagnostic.EventProblem.EVENTS_MIXED;
import static dev.parley.processor.diagnostic.EventProblem.LOGOUT_WITHOUT_LOGIN;

import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Rules about which events go together. */
final class EventRules {

  private final Subject subject;

  EventRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    checkMixed();
    checkAudio();
    checkLogout();
  }

  private void checkMixed() {
    Map<ExecutableElement, List<Event>> events = new LinkedHashMap<>();
    for (HandlerMethod handler : subject.candidate().handlers()) {
      events.merge(handler.method(), List.of(handler.event()), EventRules::both);
    }
    events.forEach((method, all) -> {
      Optional<Event> inChat = all.stream().filter(Event::isInChat).findFirst();
      Optional<Event> outside = all.stream().filter(event -> !event.isInChat()).findFirst();
      if (inChat.isPresent() && outside.isPresent()) {
        subject.find(
            method,
            EVENTS_MIXED,
            subject.nameOf(method),
            inChat.get().label(),
            outside.get().label());
      }
    });
  }

  private static List<Event> both(List<Event> some, List<Event> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void checkAudio() {
    if (handlers().anyMatch(handler -> handler.event() == Event.AUDIO_CHUNK)) {
      return;
    }
    handlers()
        .filter(
            handler -> handler.event() == Event.AUDIO_START || handler.event() == Event.AUDIO_END)
        .findFirst()
        .ifPresent(handler ->
            subject.find(
                handler.method(),
                AUDIO_UNHEARD,
                subject.nameOf(handler.method()),
                handler.event().label(),
                subject.name()));
  }

  private void checkLogout() {
    if (handlers().anyMatch(handler -> handler.event().outcome() == Outcome.ADMISSION)) {
      return;
    }
    handlers()
        .filter(handler -> handler.event() == Event.LOGOUT)
        .findFirst()
        .ifPresent(handler ->
            subject.find(
                handler.method(),
                LOGOUT_WITHOUT_LOGIN,
                subject.nameOf(handler.method()),
                subject.name()));
  }

  private Stream<HandlerMethod> handlers() {
    return subject.candidate().handlers().stream();
  }
}
