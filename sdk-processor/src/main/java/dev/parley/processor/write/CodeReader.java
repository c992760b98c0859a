package dev.parley.processor.write;

import dev.parley.processor.write.Doc.Break;
import dev.parley.processor.write.Doc.Group;
import dev.parley.processor.write.Doc.Literal;
import dev.parley.processor.write.Doc.OnlyLambda;
import dev.parley.processor.write.Doc.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the places where a line of generated code can be broken. Knows the code that generators
 * write, not all of Java: declarations of methods, and calls, lambdas and texts in statements.
 */
final class CodeReader {

  private static final int SHORT = 10;
  private static final int CONTINUATION = 4;

  private final String code;
  private int at;

  private CodeReader(String code, int at) {
    this.code = code;
    this.at = at;
  }

  /** Reads a statement, or the head of a declaration. */
  static Doc read(String line) {
    if (line.endsWith("{")) {
      return head(line);
    }
    int assigned = line.indexOf(" = ");
    int quoted = line.indexOf('"');
    if (assigned >= 0 && (quoted < 0 || assigned < quoted)) {
      var reader = new CodeReader(line, assigned + 3);
      Group value = Group.of(CONTINUATION, new Break(" ", true), reader.expression());
      return Group.of(0, new Text(line.substring(0, assigned + 2)), value, reader.rest());
    }
    int start = line.startsWith("return ") ? "return ".length() : 0;
    var reader = new CodeReader(line, start);
    return Group.of(0, new Text(line.substring(0, start)), reader.expression(), reader.rest());
  }

  private static Doc head(String line) {
    int open = line.indexOf('(');
    if (open < 0) {
      return new Text(line);
    }
    int close = line.lastIndexOf(')');
    int name = line.lastIndexOf(' ', open);
    var parameters = new ArrayList<Doc>();
    for (String parameter : splitAtCommas(line.substring(open + 1, close))) {
      if (!parameters.isEmpty()) {
        parameters.add(new Text(","));
        parameters.add(new Break(" ", false));
      }
      parameters.add(new Text(parameter));
    }
    var head = new ArrayList<Doc>();
    head.add(start(line.substring(0, name), line.substring(name + 1, open + 1)));
    head.add(new Break("", true));
    head.add(Group.of(0, parameters));
    head.addAll(end(line.substring(close)));
    return Group.of(CONTINUATION, head);
  }

  /** Reads what follows the parameters: the exceptions, if there are any, and the brace. */
  private static List<Doc> end(String line) {
    int thrown = line.indexOf(" throws ");
    if (thrown < 0) {
      return List.of(new Text(line));
    }
    var exceptions = new ArrayList<Doc>(List.of(new Text("throws")));
    for (String exception : line.substring(thrown + " throws ".length()).split("(?<=,) ")) {
      exceptions.add(new Break(" ", exceptions.size() == 1));
      exceptions.add(new Text(exception));
    }
    return List.of(
        new Text(line.substring(0, thrown)),
        new Break(" ", true),
        Group.of(CONTINUATION, exceptions));
  }

  /** Reads what stands before the name; type parameters stay behind when the rest moves on. */
  private static Doc start(String before, String name) {
    int type = before.indexOf('<') == 0 || before.contains(" <") ? before.lastIndexOf("> ") : -1;
    Group typeAndName =
        Group.of(
            0,
            new Text(before.substring(type < 0 ? 0 : type + 2)),
            new Break(" ", true),
            new Text(name));
    return type < 0
        ? typeAndName
        : Group.of(0, new Text(before.substring(0, type + 1)), new Break(" ", true), typeAndName);
  }

  /** Splits parameters, not the type arguments in them. */
  private static List<String> splitAtCommas(String parameters) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < parameters.length(); i++) {
      switch (parameters.charAt(i)) {
        case '<', '(' -> depth++;
        case '>', ')' -> depth--;
        case ',' -> {
          if (depth == 0) {
            parts.add(parameters.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(parameters.substring(start).strip());
    return parts;
  }

  private Text rest() {
    return new Text(code.substring(at));
  }

  private Doc expression() {
    if (code.charAt(at) == '"') {
      return text();
    }
    if (isLambda()) {
      return lambda();
    }
    return code.charAt(at) == '(' ? cast() : chain();
  }

  private boolean isLambda() {
    if (code.charAt(at) == '(') {
      return code.startsWith(") -> ", code.indexOf(')', at));
    }
    int end = at;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    return code.startsWith(" -> ", end);
  }

  /** Reads a cast, which stays with its value. */
  private Doc cast() {
    int end = code.indexOf(") ", at) + 2;
    Text type = new Text(code.substring(at, end));
    at = end;
    return Group.of(0, type, chain());
  }

  private Literal text() {
    int start = at++;
    while (code.charAt(at) != '"') {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    return new Literal(code.substring(start, at));
  }

  private Doc lambda() {
    int arrow = code.indexOf(" -> ", at);
    Text head = new Text(code.substring(at, arrow + 3));
    at = arrow + 4;
    return Group.of(0, head, Group.of(CONTINUATION, new Break(" ", false), expression()));
  }

  /** Reads calls on calls; a class or a variable stays with the first of them. */
  private Doc chain() {
    var parts = new ArrayList<Doc>();
    int calls = 0;
    while (at < code.length() && ",;) ".indexOf(code.charAt(at)) < 0) {
      if (calls > 0) {
        parts.add(new Break("", false));
      }
      parts.add(new Text(name()));
      if (at < code.length() && code.charAt(at) == '(') {
        parts.add(arguments());
        calls++;
      }
    }
    return Group.of(calls > 1 ? CONTINUATION : 0, parts);
  }

  private String name() {
    int start = at;
    if (code.startsWith("new ", at)) {
      at += "new ".length();
    }
    while (at < code.length() && "(,;) ".indexOf(code.charAt(at)) < 0) {
      at++;
    }
    return code.substring(start, at);
  }

  private Doc arguments() {
    var parts = new ArrayList<Doc>();
    at++;
    if (code.charAt(at) == ')') {
      at++;
      return new Text("()");
    }
    boolean fill = true;
    boolean startsWithLambda = isLambda();
    while (true) {
      int start = at;
      Doc argument = expression();
      fill &= at - start < SHORT;
      parts.add(argument);
      if (code.charAt(at++) == ')') {
        break;
      }
      parts.add(new Text(","));
      parts.add(new Break(" ", false));
      at++;
    }
    if (startsWithLambda && parts.size() == 1) {
      return new OnlyLambda(parts.getFirst());
    }
    return Group.of(
        CONTINUATION,
        new Text("("),
        new Break("", false),
        Group.of(0, fill ? filled(parts) : parts),
        new Text(")"));
  }

  private static List<Doc> filled(List<Doc> parts) {
    return parts.stream()
        .map(part -> part instanceof Break place ? new Break(place.flat(), true) : part)
        .toList();
  }
}
