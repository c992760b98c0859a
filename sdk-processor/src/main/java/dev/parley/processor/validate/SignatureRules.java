package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.EventProblem.ACTION_RESULT;
import static dev.parley.processor.diagnostic.EventProblem.AUDIO_START_RESULT;
import static dev.parley.processor.diagnostic.EventProblem.LOGIN_RESULT;
import static dev.parley.processor.diagnostic.EventProblem.LOGIN_UNCHECKED;
import static dev.parley.processor.diagnostic.EventProblem.OUTSIDE_OF_CHATS;
import static dev.parley.processor.diagnostic.EventProblem.PASSWORD_AS_TEXT;
import static dev.parley.processor.diagnostic.EventProblem.RESULT_UNTAKEN;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_PARAMETER;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_RESULT;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_RESULT_AMBIGUOUS;
import static dev.parley.processor.diagnostic.OfferProblem.OFFER_RESULT;
import static dev.parley.processor.diagnostic.SettingProblem.SETTINGS_OTHER;
import static dev.parley.processor.diagnostic.ValueProblem.PAYLOAD_TWICE;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Payloads;
import dev.parley.processor.discover.Resolution;
import dev.parley.processor.discover.ResultType;
import dev.parley.processor.discover.SettingsClass;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.Argument.OfCall;
import dev.parley.processor.model.Event;
import dev.parley.processor.model.Outcome;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Rules about what a handler takes and returns. */
final class SignatureRules {

  private static final String SENDABLE =
      "String, Message, Stream<String>, Iterable<String>, Flow.Publisher<String>,"
          + " a CompletionStage of one of these, void";

  private final Subject subject;
  private final HandlerMethod handler;

  SignatureRules(Subject subject, HandlerMethod handler) {
    this.subject = subject;
    this.handler = handler;
  }

  void checkParameters() {
    List<? extends TypeMirror> types = handler.signature().getParameterTypes();
    if (handler.event() == Event.PASSWORD_AUTH && areTwoTexts(types)) {
      find(PASSWORD_AS_TEXT);
      return;
    }
    boolean wrong = false;
    checkPayloads(types);
    for (int i = 0; i < types.size(); i++) {
      TypeMirror type = types.get(i);
      if (isKnown(type) && !Payloads.isOne(type, handler.event(), subject.candidate())) {
        wrong |= !checkParameter(handler.method().getParameters().get(i), type);
      }
    }
    if (!wrong) {
      checkLogin(types);
    }
  }

  /** An event brings one payload, which is of one type. */
  private void checkPayloads(List<? extends TypeMirror> types) {
    List<Integer> payloads =
        IntStream.range(0, types.size())
            .filter(i -> Payloads.isOne(types.get(i), handler.event(), subject.candidate()))
            .boxed()
            .toList();
    if (payloads.size() > 1) {
      subject.find(
          handler.method().getParameters().get(payloads.get(1)),
          PAYLOAD_TWICE,
          subject.nameOf(handler.method()),
          Wording.a(Wording.of(types.get(payloads.get(0)))),
          Wording.a(Wording.of(types.get(payloads.get(1)))),
          handler.event().label());
    }
  }

  private static boolean areTwoTexts(List<? extends TypeMirror> types) {
    return types.size() == 2
        && types.stream().map(TypeName::get).allMatch(ClassName.get(String.class)::equals);
  }

  private void checkLogin(List<? extends TypeMirror> types) {
    if (handler.event().outcome() != Outcome.ADMISSION) {
      return;
    }
    OfCall needed = handler.event().own().getFirst();
    if (types.stream().allMatch(SignatureRules::isKnown)
        && types.stream().map(TypeName::get).noneMatch(needed.type()::equals)) {
      find(LOGIN_UNCHECKED, needed.type().simpleName());
    }
  }

  private boolean checkParameter(VariableElement parameter, TypeMirror type) {
    var services = new ServiceRules(subject);
    Optional<Argument> argument = Brought.to(type, handler.event(), subject.candidate());
    if (argument.isEmpty()) {
      if (!services.reportNearMiss(handler.method(), parameter, type)) {
        reportParameter(parameter, type);
      }
    } else if (argument.get() instanceof Argument.Service) {
      services.checkAsked(handler.method(), parameter, type);
    }
    return argument.isPresent();
  }

  /** An unknown type is the compiler's to name; a type parameter is a mistake of its own. */
  private static boolean isKnown(TypeMirror type) {
    return Resolution.isResolved(type) && type.getKind() != TypeKind.TYPEVAR;
  }

  private void reportParameter(VariableElement parameter, TypeMirror type) {
    if (handler.event().isInChat() && SettingsClass.hasWidgets(type)) {
      reportOtherSettings(parameter, type);
      return;
    }
    boolean namesake = isNamesake(type);
    String taken =
        namesake
            ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
            : typeOf(parameter, type);
    subject.find(
        parameter,
        isOfChats(type) ? OUTSIDE_OF_CHATS : HANDLER_PARAMETER,
        subject.nameOf(handler.method()),
        Wording.a(taken),
        handler.event().label(),
        brought().stream().map(each -> each.name(namesake)).collect(joining(", "))
            + (Payloads.isBroughtBy(handler.event()) ? ", a record of your own" : ""));
  }

  private void reportOtherSettings(VariableElement parameter, TypeMirror type) {
    String orTake =
        subject.candidate().settings().flatMap(SettingsClass::asRecord).stream()
            .map(own -> ", or take " + Wording.a(Wording.of(own)))
            .collect(joining());
    subject.find(
        parameter,
        SETTINGS_OTHER,
        subject.nameOf(handler.method()),
        Wording.a(Wording.of(type)),
        subject.name(),
        Wording.of(type),
        orTake);
  }

  private String typeOf(VariableElement parameter, TypeMirror type) {
    ExecutableElement method = handler.method();
    boolean varargs = method.isVarArgs() && method.getParameters().getLast().equals(parameter);
    return varargs ? Wording.of(type).replaceAll("\\[]$", "...") : Wording.of(type);
  }

  /** Tells whether a type is one that only a chat has, and the event happens outside of any. */
  private boolean isOfChats(TypeMirror type) {
    Optional<Argument> inChat = Brought.to(type, Event.CHAT_START, subject.candidate());
    return !handler.event().isInChat()
        && inChat.filter(argument -> argument != OfCall.USER).isPresent();
  }

  /** Tells whether a type has the simple name of one that the event brings, such as Message. */
  private boolean isNamesake(TypeMirror type) {
    return type instanceof DeclaredType declared
        && brought().stream()
            .anyMatch(each -> declared.asElement().getSimpleName().contentEquals(each.name(false)));
  }

  private List<Brought> brought() {
    return Brought.by(handler.event(), subject.candidate());
  }

  void checkResult() {
    TypeMirror type = handler.signature().getReturnType();
    if (!isKnown(type)) {
      return;
    }
    Outcome outcome = handler.event().outcome();
    ResultType result = ResultType.of(type, outcome, subject.symbols());
    if (result.result().isPresent()) {
      return;
    }
    String returned = returned(type);
    switch (outcome) {
      case SENT -> reportUnsendable(result, returned);
      case ANSWER -> {
        if (!subject.values().isAnswerable(handler)) {
          find(ACTION_RESULT, returned);
        }
      }
      case ACCEPTANCE -> find(AUDIO_START_RESULT, returned);
      case ADMISSION -> find(LOGIN_RESULT, returned);
      case STARTERS, STARTER_CATEGORIES, CHAT_PROFILES, COMMANDS, MODES ->
          find(
              OFFER_RESULT,
              returned,
              handler.event().label(),
              outcome.offered().orElseThrow().simpleName());
      case NOTHING -> find(RESULT_UNTAKEN, returned, handler.event().label());
    }
  }

  /** Calls a result by its name; with the packages if a class of ours has the same. */
  private static String returned(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return "nothing";
    }
    String qualified = TypeName.get(type).toString();
    boolean namesake =
        Stream.of(RuntimeNames.MESSAGE, RuntimeNames.USER)
            .anyMatch(ours ->
                qualified.matches("(.*\\W)?" + ours.simpleName() + "\\b.*")
                    && !qualified.contains(ours.canonicalName()));
    return Wording.a(namesake ? qualified : Wording.of(type));
  }

  private void reportUnsendable(ResultType result, String returned) {
    if (result.ways().isEmpty()) {
      find(HANDLER_RESULT, returned, SENDABLE);
    } else {
      String ways =
          result.ways().stream().map(Wording::of).map(Wording::a).collect(joining(" and as "));
      find(HANDLER_RESULT_AMBIGUOUS, returned, ways);
    }
  }

  private void find(Problem problem, Object... names) {
    ExecutableElement method = handler.method();
    var all = new ArrayList<Object>(List.of(subject.nameOf(method)));
    all.addAll(List.of(names));
    subject.find(method, problem, all.toArray());
  }
}
