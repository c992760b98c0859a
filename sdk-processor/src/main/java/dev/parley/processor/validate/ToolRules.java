package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.HandlerProblem.METHOD_ABSTRACT;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_DUPLICATE;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_GENERIC;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_INACCESSIBLE;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_NAME;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_PARAMETER;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_PRIVATE;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_SERVICE;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_THROWS;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_UNDESCRIBED;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_VARARGS;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.ToolName;
import dev.parley.processor.discover.WorkMethod;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Rules about how tools are declared. */
final class ToolRules {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final int LONGEST = 64;

  private final Subject subject;

  ToolRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().tools().forEach(this::check);
    checkDuplicates();
  }

  private void check(WorkMethod tool) {
    ExecutableElement method = tool.method();
    checkGeneric(method);
    checkVarargs(method);
    checkParameters(tool);
    checkName(tool);
    checkDescription(tool);
    if (!tool.marks().has(MethodMarks.BLOCKING)) { // the wrapper's rules say the same
      checkPrivate(method);
      checkAbstract(method);
      checkAccess(method);
      checkThrows(method);
    }
  }

  private void checkPrivate(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(method, TOOL_PRIVATE, subject.nameOf(method));
    }
  }

  private void checkAbstract(ExecutableElement method) {
    if (subject.leavesAbstract(method)) {
      subject.find(method, METHOD_ABSTRACT, subject.nameOf(method), subject.name());
    }
  }

  private void checkAccess(ExecutableElement method) {
    subject
        .access()
        .obstacle(method)
        .ifPresent(obstacle ->
            subject.find(
                method, TOOL_INACCESSIBLE, subject.nameOf(method), obstacle, subject.name()));
  }

  private void checkThrows(ExecutableElement method) {
    subject
        .unthrowable(method.getThrownTypes())
        .ifPresent(
            type -> subject.find(method, TOOL_THROWS, subject.nameOf(method), Wording.of(type)));
  }

  private void checkGeneric(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      Element place =
          subject.symbols().inSource(method) ? method.getTypeParameters().getFirst() : method;
      subject.find(place, TOOL_GENERIC, subject.nameOf(method));
    }
  }

  private void checkVarargs(ExecutableElement method) {
    if (method.isVarArgs()) {
      VariableElement parameter = method.getParameters().getLast();
      var array = (ArrayType) parameter.asType();
      String items =
          array.getComponentType().getKind().isPrimitive()
              ? subject.symbols().boxed(array.getComponentType())
              : Wording.of(array.getComponentType());
      subject.find(parameter, TOOL_VARARGS, parameter.getSimpleName(), "List<" + items + ">");
    }
  }

  private void checkParameters(WorkMethod tool) {
    List<? extends TypeMirror> types = tool.signature().getParameterTypes();
    for (int i = 0; i < types.size(); i++) {
      checkParameter(types.get(i), tool.method().getParameters().get(i), tool.method());
    }
  }

  private void checkParameter(
      TypeMirror type, VariableElement parameter, ExecutableElement method) {
    List<Brought> brought = Brought.toTools(subject.candidate());
    if (brought.stream().anyMatch(each -> each.type().equals(TypeName.get(type)))) {
      return;
    }
    String taken = Wording.a(Wording.of(type));
    if (Brought.isOfEvent(type)) {
      String others = brought.stream().map(each -> each.name(false)).collect(joining(", "));
      subject.find(parameter, TOOL_PARAMETER, subject.nameOf(method), taken, others);
    } else if (Brought.isService(type, subject.candidate())) {
      subject.find(parameter, TOOL_SERVICE, subject.nameOf(method), taken, subject.name());
    }
  }

  private void checkName(WorkMethod tool) {
    String name = ToolName.of(tool);
    if (!NAME.matcher(name).matches()) {
      String nearest = name.strip().replaceAll("[^a-zA-Z0-9_-]+", "_").replaceAll("^_+|_+$", "");
      String shorter = nearest.substring(0, Math.min(LONGEST, nearest.length()));
      subject.find(
          tool.marks().find(MethodMarks.TOOL).orElseThrow(),
          "name",
          TOOL_NAME,
          name,
          shorter.isEmpty() ? "@Tool(name = …) with another name" : "'" + shorter + "'");
    }
  }

  private void checkDescription(WorkMethod tool) {
    if (ToolName.description(tool, subject.symbols()).isEmpty()) {
      subject.find(tool.method(), TOOL_UNDESCRIBED, subject.nameOf(tool.method()));
    }
  }

  private void checkDuplicates() {
    var first = new HashMap<String, ExecutableElement>();
    for (WorkMethod tool : subject.candidate().tools()) {
      String name = ToolName.of(tool);
      ExecutableElement method = tool.method();
      ExecutableElement earlier = first.putIfAbsent(name, method);
      if (earlier != null) {
        // The agent brings the two together, so the message stays in its class.
        Element place = subject.declares(method) ? method : subject.type();
        subject.find(place, TOOL_DUPLICATE, subject.nameOf(method), name, subject.nameOf(earlier));
      }
    }
  }
}
