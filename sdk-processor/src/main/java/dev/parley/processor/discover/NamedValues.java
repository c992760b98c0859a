package dev.parley.processor.discover;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.discover.Misfit.Kind;
import dev.parley.processor.model.NamedValue;
import dev.parley.processor.model.NamedValue.Component;
import dev.parley.processor.model.NamedValue.OfChoice;
import dev.parley.processor.model.NamedValue.OfEnum;
import dev.parley.processor.model.NamedValue.OfRecord;
import dev.parley.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The author's own types that are to be JSON: enums, records and sealed interfaces. */
final class NamedValues {

  private final ClassName holder;
  private final Symbols symbols;
  private final ValueReader reader;
  private final Descriptions descriptions;
  private final ValueNames names = new ValueNames();
  private final List<NamedValue> values = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  NamedValues(ClassName holder, Symbols symbols, ValueReader reader) {
    this.holder = holder;
    this.symbols = symbols;
    this.reader = reader;
    this.descriptions = new Descriptions(symbols);
  }

  /** Returns the types; sealed interfaces stand behind the records that they are made of. */
  List<NamedValue> values() {
    return Stream.concat(
            values.stream().filter(value -> !(value instanceof OfChoice)),
            values.stream().filter(OfChoice.class::isInstance))
        .toList();
  }

  /** Returns the author's classes that generated code has to use, and who leads there. */
  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  Optional<ValueType> read(DeclaredType type, ValuePlace place) {
    var element = (TypeElement) type.asElement();
    boolean isEnum = element.getKind() == ElementKind.ENUM;
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    boolean isChoice = element.getKind() == ElementKind.INTERFACE && isSealed(element);
    if (!isEnum && !isRecord && !isChoice) {
      reportUnfit(type, element, place);
      return Optional.empty();
    }
    if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
      place.report(Kind.UNKNOWN_ARGUMENT, place.phrase(), "what is in it");
      return Optional.empty();
    }
    Optional<String> known = names.known(type);
    if (known.isEmpty()) {
      mentions.add(new Mention(element, place.phrase(), place.elements()));
      place.inner(TypeWords.of(element), "", element).checkDescription();
      String constant = names.constant(type);
      if (isEnum) {
        readEnum(element, constant, place);
      } else if (isRecord) {
        readRecord(type, element, constant, place);
      } else {
        readChoice(type, element, constant, place);
      }
    }
    return Optional.of(new ValueType.Named(holder, names.known(type).orElseThrow()));
  }

  private void reportUnfit(DeclaredType type, TypeElement element, ValuePlace place) {
    String name = element.getQualifiedName().toString();
    boolean isOwn = symbols.isSourceKnown(element);
    if (isOwn && element.getKind() == ElementKind.CLASS) {
      place.report(Kind.CLASS, place.phrase(), TypeWords.of(type));
    } else if (isOwn && element.getKind() == ElementKind.INTERFACE) {
      place.report(Kind.OPEN_INTERFACE, place.phrase(), TypeWords.of(type));
    } else {
      place.report(Kind.TYPE, place.phrase(), TypeWords.of(type), BasicValues.instead(name));
    }
  }

  private void readEnum(TypeElement element, String constant, ValuePlace place) {
    if (element.getEnclosedElements().stream()
        .noneMatch(each -> each.getKind() == ElementKind.ENUM_CONSTANT)) {
      place.report(Kind.EMPTY_ENUM, place.phrase(), TypeWords.of(element));
    }
    values.add(new OfEnum(constant, ClassName.get(element), descriptions.of(element)));
  }

  private void readRecord(
      DeclaredType type, TypeElement element, String constant, ValuePlace place) {
    int index = values.size();
    var components = new ArrayList<Component>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      component(component, type, element, place).ifPresent(components::add);
    }
    values.add(
        index,
        new OfRecord(
            constant,
            TypeName.get(type),
            ValueNames.inSchemas(type),
            descriptions.of(element),
            components,
            isOverloaded(element)));
  }

  private Optional<Component> component(
      RecordComponentElement component, DeclaredType type, TypeElement owner, ValuePlace place) {
    ExecutableElement accessor = component.getAccessor();
    TypeMirror seen = ((ExecutableType) symbols.types().asMemberOf(type, accessor)).getReturnType();
    String name = component.getSimpleName().toString();
    ValuePlace there = place.inner(name, name + " is " + TypeWords.a(seen), component);
    there.checkDescription();
    return reader
        .read(seen, List.of(component, accessor, component.asType()), there)
        .map(value -> described(value, descriptions.of(component, owner)))
        .map(value -> new Component(name, TypeName.get(seen), value));
  }

  /** Returns a type with a description, if there is one. */
  static ValueType described(ValueType type, String description) {
    return description.isEmpty() ? type : new ValueType.Described(type, description);
  }

  private static boolean isOverloaded(TypeElement element) {
    int parameters = element.getRecordComponents().size();
    return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(each -> each.getParameters().size() == parameters || each.isVarArgs())
            .count()
        > 1;
  }

  private void readChoice(
      DeclaredType type, TypeElement element, String constant, ValuePlace place) {
    var kinds = new ArrayList<NamedValue.Kind>();
    addKinds(element, element, place, kinds, new HashSet<>());
    values.add(
        new OfChoice(
            constant,
            TypeName.get(type),
            ValueNames.inSchemas(type),
            descriptions.of(element),
            kinds));
  }

  private void addKinds(
      TypeElement element,
      TypeElement choice,
      ValuePlace place,
      List<NamedValue.Kind> kinds,
      Set<TypeElement> seen) {
    for (TypeElement kind : permitted(element)) {
      if (!seen.add(kind)) {
        continue;
      }
      if (kind.getKind() == ElementKind.INTERFACE && isSealed(kind)) {
        addKinds(kind, choice, place, kinds, seen);
      } else {
        kind(kind, choice, place, kinds).ifPresent(kinds::add);
      }
    }
  }

  /**
   * Returns the kinds of a sealed interface in source order: unless it names them, each compiler
   * has an order of its own.
   */
  private List<TypeElement> permitted(TypeElement element) {
    return element.getPermittedSubclasses().stream()
        .filter(reader::exists)
        .flatMap(type -> Optional.ofNullable(symbols.types().asElement(type)).stream())
        .map(TypeElement.class::cast)
        .sorted(
            Comparator.comparing((TypeElement kind) -> outer(kind).toString())
                .thenComparingInt(kind -> indexIn(outer(kind), kind))
                .thenComparing(kind -> kind.getSimpleName().toString()))
        .toList();
  }

  private static Element outer(TypeElement type) {
    return requireNonNull(type.getEnclosingElement());
  }

  private static int indexIn(Element outer, TypeElement type) {
    return outer instanceof TypeElement ? outer.getEnclosedElements().indexOf(type) : 0;
  }

  private Optional<NamedValue.Kind> kind(
      TypeElement kind, TypeElement choice, ValuePlace place, List<NamedValue.Kind> others) {
    String name = kind.getSimpleName().toString();
    ValuePlace there = place.inner(name, name + " is a kind of " + TypeWords.of(choice), kind);
    if (kind.getKind() != ElementKind.RECORD) {
      there.report(
          Kind.KIND, name, kind.getKind().name().toLowerCase(Locale.ROOT), TypeWords.of(choice));
      return Optional.empty();
    }
    if (others.stream().anyMatch(other -> other.tag().equals(name))) {
      there.report(Kind.KIND_NAMESAKE, TypeWords.of(kind), TypeWords.of(choice));
    }
    kind.getRecordComponents().stream()
        .filter(component -> component.getSimpleName().contentEquals("type"))
        .forEach(component ->
            there
                .inner("type", "", component)
                .report(Kind.KIND_COMPONENT, name, TypeWords.of(choice)));
    var declared = (DeclaredType) kind.asType();
    if (!declared.getTypeArguments().isEmpty()) {
      there.report(
          Kind.UNKNOWN_ARGUMENT,
          there.phrase(),
          "what " + declared.getTypeArguments().getFirst() + " is");
      return Optional.empty();
    }
    return read(declared, there)
        .map(type ->
            new NamedValue.Kind(name, ClassName.get(kind), ((ValueType.Named) type).constant()));
  }

  private static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }
}
