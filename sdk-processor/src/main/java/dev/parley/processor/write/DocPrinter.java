package dev.parley.processor.write;

import dev.parley.processor.write.Doc.Break;
import dev.parley.processor.write.Doc.Group;
import dev.parley.processor.write.Doc.Literal;
import dev.parley.processor.write.Doc.OnlyLambda;
import dev.parley.processor.write.Doc.Text;
import java.util.ArrayList;
import java.util.List;

/** Breaks code so that it fits. */
final class DocPrinter {

  private static final int CONTINUATION = 4;

  private final int limit;
  private final StringBuilder out = new StringBuilder();
  private int column;

  private DocPrinter(int limit) {
    this.limit = limit;
  }

  /** Returns code in lines no longer than the limit, as far as that can be. */
  static String format(Doc doc, int indent, int limit) {
    var printer = new DocPrinter(limit);
    printer.write(" ".repeat(indent));
    printer.print(doc, indent, 0);
    return printer.out.toString();
  }

  /**
   * Prints a part.
   *
   * @param after the width of what stands behind it on the same line, whatever happens
   */
  private void print(Doc doc, int indent, int after) {
    switch (doc) {
      case Text(String text) -> write(text);
      case Literal(String text) when column + text.length() + after <= limit -> write(text);
      case Literal(String text) -> pieces(text, indent + CONTINUATION, after);
      case Break(String flat, boolean fill) -> write(flat);
      case OnlyLambda only -> onlyLambda(only, indent, after);
      case Group group when column + group.width() + after <= limit -> flat(group);
      case Group group -> broken(group, indent + group.indent(), after);
    }
  }

  private void onlyLambda(OnlyLambda only, int indent, int after) {
    boolean fits = column + only.width() + after <= limit;
    int further = indent + CONTINUATION;
    write("(");
    if (!fits && further + only.lambda().width() + 1 + after <= limit) {
      newLine(further);
    }
    print(only.lambda(), indent, after + 1);
    write(")");
  }

  /** Breaks a literal behind spaces, as a person would. */
  private void pieces(String literal, int indent, int after) {
    String rest = literal;
    while (column + rest.length() + after > limit) {
      int room = limit - column - 1;
      int end = rest.lastIndexOf(' ', Math.min(room, rest.length()) - 1) + 1;
      if (end <= 1) {
        break; // one long word
      }
      write(rest.substring(0, end) + '"');
      newLine(indent);
      write("+ ");
      rest = '"' + rest.substring(end);
    }
    write(rest);
  }

  private void flat(Group group) {
    group.parts().forEach(part -> print(part, 0, 0));
  }

  private void broken(Group group, int indent, int after) {
    List<List<Doc>> runs = runs(group);
    boolean crowded = false; // the run before had to be broken itself
    for (int i = 0; i < runs.size(); i++) {
      List<Doc> run = runs.get(i);
      int behind = i + 1 == runs.size() ? after : 0;
      List<Doc> parts = run;
      if (run.getFirst() instanceof Break place) {
        parts = run.subList(1, run.size());
        boolean fits = column + place.width() + Doc.width(parts) + behind <= limit;
        if (place.fill() && fits && !crowded) {
          write(place.flat());
        } else {
          newLine(indent);
        }
        crowded = column + Doc.width(parts) + behind > limit;
      }
      printRun(parts, indent, behind);
    }
  }

  private void printRun(List<Doc> parts, int indent, int behind) {
    for (int i = 0; i < parts.size(); i++) {
      print(parts.get(i), indent, untilBreak(parts.subList(i + 1, parts.size()), behind));
    }
  }

  /** Splits a group before each of its breaks. */
  private static List<List<Doc>> runs(Group group) {
    var runs = new ArrayList<List<Doc>>();
    runs.add(new ArrayList<>());
    for (Doc part : group.parts()) {
      if (part instanceof Break && !runs.getLast().isEmpty()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(part);
    }
    return runs;
  }

  /** Returns the width of what cannot be moved to another line. */
  private static int untilBreak(List<Doc> parts, int behind) {
    int width = 0;
    for (Doc part : parts) {
      if (part instanceof Break) {
        return width;
      }
      if (part instanceof OnlyLambda) {
        return width + 1;
      }
      if (part instanceof Group(int _, int _, List<Doc> inner) && hasBreak(inner)) {
        return width + untilBreak(inner, 0);
      }
      width += part.width();
    }
    return width + behind;
  }

  private static boolean hasBreak(List<Doc> parts) {
    return parts.stream()
        .anyMatch(part ->
            part instanceof Break
                || part instanceof OnlyLambda
                || (part instanceof Group(int _, int _, List<Doc> inner) && hasBreak(inner)));
  }

  private void write(String text) {
    out.append(text);
    column += text.length();
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
    column = indent;
  }
}
