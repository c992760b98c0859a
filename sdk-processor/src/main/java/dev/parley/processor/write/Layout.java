package dev.parley.processor.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays generated source out as google-java-format does, so that it looks like the code around it:
 * lines of 100 columns, short Javadoc and empty bodies on one line.
 */
final class Layout {

  static final int LIMIT = 100;

  private final List<String> lines;
  private final List<String> out = new ArrayList<>();
  private int next;

  private Layout(List<String> lines) {
    this.lines = lines;
  }

  /** Returns the text of a source file, laid out. */
  static String layOut(String source) {
    return new Layout(source.lines().toList()).layOut();
  }

  private String layOut() {
    while (next < lines.size()) {
      String line = lines.get(next);
      if (line.isBlank() || line.startsWith("package ") || line.startsWith("import ")) {
        out.add(line);
        next++;
      } else if (line.strip().equals("/**")) {
        javadoc();
      } else {
        code();
      }
    }
    return String.join("\n", out) + "\n";
  }

  private void javadoc() {
    int indent = indentOf(lines.get(next));
    var text = new ArrayList<String>();
    for (next++; !lines.get(next).strip().equals("*/"); next++) {
      text.add(withoutStar(lines.get(next).strip()));
    }
    next++;
    out.addAll(JavadocLayout.layOut(text, indent));
  }

  private static String withoutStar(String line) {
    int start = line.startsWith("* ") ? 2 : line.startsWith("*") ? 1 : 0;
    return line.substring(start);
  }

  private void code() {
    int indent = indentOf(lines.get(next));
    String line = logicalLine();
    if (line.endsWith("{") && next < lines.size() && lines.get(next).strip().equals("}")) {
      line += "}";
      next++;
    }
    boolean fits = indent + line.length() <= LIMIT;
    out.add(fits ? " ".repeat(indent) + line : broken(line, indent));
  }

  private static String broken(String line, int indent) {
    return line.endsWith("{}")
        ? DocPrinter.format(
                CodeReader.read(line.substring(0, line.length() - 1)), indent, LIMIT - 1)
            + "}"
        : DocPrinter.format(CodeReader.read(line), indent, LIMIT);
  }

  /**
   * Takes lines for as long as a parenthesis is open or exceptions are listed: JavaPoet breaks
   * lines in its own manner.
   */
  private String logicalLine() {
    var line = new StringBuilder(lines.get(next++).strip());
    while (isOpen(line) || listsExceptions(line)) {
      String more = lines.get(next++).strip();
      line.append(line.charAt(line.length() - 1) == '(' ? "" : " ").append(more);
    }
    // JavaPoet puts a space into Map.@Nullable Entry.
    return line.indexOf("\"") < 0 ? line.toString().replace(". @", ".@") : line.toString();
  }

  private boolean listsExceptions(StringBuilder line) {
    return (next < lines.size() && lines.get(next).strip().startsWith("throws "))
        || (line.indexOf(") throws") >= 0 && "{;".indexOf(line.charAt(line.length() - 1)) < 0);
  }

  private static boolean isOpen(CharSequence line) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == '\\') {
        i++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      }
    }
    return depth > 0;
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
