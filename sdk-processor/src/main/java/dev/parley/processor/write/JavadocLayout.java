package dev.parley.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays Javadoc out: on one line if it fits, and paragraphs with a line that is too long are filled
 * anew. Other lines stay as their author broke them.
 */
final class JavadocLayout {

  private static final int TAG_INDENT = 4;
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Pattern BLOCK =
      Pattern.compile("\\s*</?(ul|ol|li|dl|dt|dd|table|tr|td|th)\\b");

  private JavadocLayout() {}

  /** Returns the lines of a comment, given its text. */
  static List<String> layOut(List<String> text, int indent) {
    String margin = " ".repeat(indent);
    if (text.size() == 1 && !text.getFirst().startsWith("@")) {
      String line = margin + "/** " + text.getFirst() + " */";
      if (line.length() <= Layout.LIMIT) {
        return List.of(line);
      }
    }
    var out = new ArrayList<String>(List.of(margin + "/**"));
    for (String line : fill(text, Layout.LIMIT - indent - " * ".length())) {
      out.add((margin + " * " + line).stripTrailing());
    }
    out.add(margin + " */");
    return out;
  }

  private static List<String> fill(List<String> text, int width) {
    var out = new ArrayList<String>();
    for (List<String> paragraph : paragraphs(text)) {
      boolean fits = paragraph.stream().allMatch(line -> line.length() <= width);
      out.addAll(fits || isPreformatted(paragraph) ? paragraph : refilled(paragraph, width));
    }
    return out;
  }

  /** Splits at blank lines, which are paragraphs of their own, and before tags. */
  private static List<List<String>> paragraphs(List<String> text) {
    var paragraphs = new ArrayList<List<String>>();
    boolean fresh = true;
    for (String line : text) {
      if (fresh || line.isBlank() || line.startsWith("@")) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(line);
      fresh = line.isBlank();
    }
    return paragraphs;
  }

  private static boolean isPreformatted(List<String> paragraph) {
    return paragraph.stream()
        .anyMatch(line ->
            line.contains("<pre")
                || line.contains("</pre")
                || line.contains("{@snippet")
                || BLOCK.matcher(line).lookingAt());
  }

  private static List<String> refilled(List<String> paragraph, int width) {
    boolean isTag = paragraph.getFirst().startsWith("@");
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : WHITE.split(String.join(" ", paragraph).strip(), -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(isTag ? " ".repeat(TAG_INDENT) : "").append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
