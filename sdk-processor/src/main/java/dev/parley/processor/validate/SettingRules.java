package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.COMPONENT_WITHOUT_WIDGET;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_EMPTY;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_GENERIC;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_INACCESSIBLE;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_MISSING;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_NOT_A_RECORD;
import static dev.parley.processor.diagnostic.SettingProblem.SETTING_ID_DUPLICATE;
import static dev.parley.processor.diagnostic.SettingProblem.SETTING_TYPE_INACCESSIBLE;
import static dev.parley.processor.diagnostic.SettingProblem.TAB_BLANK;
import static dev.parley.processor.diagnostic.SettingProblem.TAB_MISSING;
import static dev.parley.processor.diagnostic.SettingProblem.WIDGET_TWICE;
import static java.util.stream.Collectors.joining;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Resolution;
import dev.parley.processor.discover.SettingComponent;
import dev.parley.processor.discover.SettingsClass;
import dev.parley.processor.discover.WidgetMark;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.WidgetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Rules about an agent's settings: the record, and its components one beside the other. */
final class SettingRules {

  private final Subject subject;

  SettingRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().settings().ifPresentOrElse(this::check, this::checkNobodyAnswersChanges);
  }

  private void checkNobodyAnswersChanges() {
    for (HandlerMethod handler : subject.candidate().handlers()) {
      if (handler.event() == Event.SETTINGS_UPDATE || handler.event() == Event.SETTINGS_EDIT) {
        subject.find(
            handler.method(), SETTINGS_MISSING, subject.nameOf(handler.method()), subject.name());
      }
    }
  }

  private void check(SettingsClass settings) {
    if (!Resolution.isResolved(settings.type())) {
      return; // the compiler's to name
    }
    Optional<TypeElement> type = settings.asRecord();
    if (type.isEmpty()) {
      String name = Wording.of(settings.type());
      String kind = settings.element().map(Wording::kind).orElse("no class");
      findInAgent(SETTINGS_NOT_A_RECORD, name, kind);
    } else {
      checkRecord(type.get());
      List<SettingComponent> components = settings.components();
      components.forEach(this::check);
      checkIds(components);
      checkTabs(components);
    }
  }

  private void checkRecord(TypeElement type) {
    String name = Wording.of(type);
    subject
        .access()
        .obstacle(type)
        .ifPresent(obstacle ->
            findInAgent(
                SETTINGS_INACCESSIBLE, name, obstacle, subject.name(), wayToReach(obstacle)));
    if (!type.getTypeParameters().isEmpty()) {
      subject.find(type.getTypeParameters().getFirst(), SETTINGS_GENERIC, name);
    }
    if (type.getRecordComponents().isEmpty()) {
      subject.find(type, SETTINGS_EMPTY, name);
    }
  }

  private void check(SettingComponent component) {
    switch (component.widgets().size()) {
      case 0 -> reportWithoutWidget(component);
      case 1 -> {
        new WidgetRules(subject, component, component.widgets().getFirst()).check();
        checkAccess(component);
      }
      default -> reportTwoWidgets(component);
    }
    component
        .tab()
        .filter(tab -> tab.text("value").isBlank())
        .ifPresent(tab -> find(component, tab, "value", TAB_BLANK, component.name()));
  }

  private void reportWithoutWidget(SettingComponent component) {
    if (!component.exists()) {
      return; // the compiler's to name
    }
    String choices =
        component
            .type()
            .map(type -> WidgetKind.giving(type.shape()).stream())
            .orElseGet(() -> Stream.of(WidgetKind.values()))
            .map(WidgetKind::label)
            .collect(joining(", "));
    subject.find(component.element(), COMPONENT_WITHOUT_WIDGET, component.name(), choices);
  }

  private void reportTwoWidgets(SettingComponent component) {
    WidgetMark first = component.widgets().get(0);
    WidgetMark second = component.widgets().get(1);
    Finding finding =
        Finding.of(WIDGET_TWICE, component.name(), first.kind().label(), second.kind().label());
    subject.find(finding.at(component.element()).in(second.mark().mirror()));
  }

  private void checkAccess(SettingComponent component) {
    component
        .type()
        .flatMap(type -> type.element())
        .ifPresent(type ->
            subject
                .access()
                .obstacle(type)
                .ifPresent(obstacle ->
                    subject.find(
                        component.element(),
                        SETTING_TYPE_INACCESSIBLE,
                        component.name(),
                        Wording.a(Wording.of(type)),
                        obstacle,
                        wayToReach(obstacle))));
  }

  private static String wayToReach(String obstacle) {
    return obstacle.equals("private") ? "remove 'private'" : "make it public";
  }

  private void checkIds(List<SettingComponent> components) {
    Map<String, SettingComponent> seen = new HashMap<>();
    for (SettingComponent component : components) {
      SettingComponent earlier = seen.putIfAbsent(component.id(), component);
      if (earlier != null) {
        boolean later = givesId(component);
        reportSameId(later ? component : earlier, later ? earlier : component);
      }
    }
  }

  private void reportSameId(SettingComponent given, SettingComponent other) {
    Mark widget = given.widgets().getFirst().mark();
    find(given, widget, "id", SETTING_ID_DUPLICATE, given.name(), given.id(), other.name());
  }

  private static boolean givesId(SettingComponent component) {
    return component.widgets().stream().anyMatch(widget -> widget.mark().given("id").isPresent());
  }

  private void checkTabs(List<SettingComponent> components) {
    Optional<SettingComponent> inTab =
        components.stream().filter(component -> component.tab().isPresent()).findFirst();
    if (inTab.isEmpty()) {
      return;
    }
    for (SettingComponent component : components) {
      if (component.tab().isEmpty()) {
        subject.find(
            component.element(),
            TAB_MISSING,
            component.name(),
            inTab.get().name(),
            inTab.get().tab().orElseThrow().text("value"));
      }
    }
  }

  private void findInAgent(Problem problem, Object... names) {
    Mark agent = subject.candidate().agent();
    Finding finding = Finding.of(problem, names).at(subject.type());
    subject.find(
        agent.given("settings").map(value -> finding.in(agent.mirror(), value)).orElse(finding));
  }

  private void find(
      SettingComponent component, Mark mark, String value, Problem problem, Object... names) {
    find(subject, component.element(), mark, value, problem, names);
  }

  /** Adds a finding at a value in an annotation, or at the annotation if it is not given. */
  static void find(
      Subject subject, Element element, Mark mark, String value, Problem problem, Object... names) {
    Finding finding = Finding.of(problem, names).at(element);
    subject.find(
        mark.given(value)
            .map(given -> finding.in(mark.mirror(), given))
            .orElseGet(() -> finding.in(mark.mirror())));
  }
}
