package dev.parley.processor.read;

import static java.util.stream.Collectors.joining;

import dev.parley.processor.discover.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements.DocCommentKind;

/**
 * Reads what an author says about a method, so that its wrapper can say it too: with links that
 * hold in another file, and with exceptions as what becomes of them there.
 */
final class JavadocReader {

  private static final Pattern TAG = Pattern.compile("@(\\w+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern THROWS = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

  private static final String FAILS = "The future fails with {@code %s} %s";
  private static final String THROWS_IT = "Throws {@code %s} %s";

  private final Symbols symbols;

  JavadocReader(Symbols symbols) {
    this.symbols = symbols;
  }

  /**
   * Returns the Javadoc of a method for a wrapper that returns a future, in a file beside its
   * agent's; empty if there is none.
   */
  String read(ExecutableElement method, TypeElement agent) {
    return read(method, agent, thrown -> Optional.empty(), FAILS);
  }

  /** Returns the Javadoc of a method for a wrapper that throws what it throws. */
  String readWithExceptions(ExecutableElement method, TypeElement agent) {
    return read(method, agent, tag -> declared(tag, method), THROWS_IT);
  }

  private String read(
      ExecutableElement method,
      TypeElement agent,
      Function<Matcher, Optional<String>> exceptions,
      String otherwise) {
    String comment = symbols.elements().getDocComment(method);
    if (comment == null || isMarkdown(method)) {
      return "";
    }
    var links = new JavadocLinks(symbols, agent);
    List<String> blocks = blocks(comment);
    var text = new ArrayList<String>();
    var tags = new ArrayList<String>();
    text.add(blocks.getFirst());
    for (String block : blocks.subList(1, blocks.size())) {
      Matcher tag = TAG.matcher(block);
      if (tag.matches()) {
        Optional<String> exception = exceptions.apply(tag);
        exception.or(() -> kept(tag, method)).ifPresent(tags::add);
        if (exception.isEmpty()) {
          failure(tag, otherwise).ifPresent(text::add);
        }
      }
    }
    String paragraphs = text.stream().filter(each -> !each.isEmpty()).collect(joining("\n\n<p>"));
    String all = tags.isEmpty() ? paragraphs : paragraphs + "\n\n" + String.join("\n", tags);
    return links.mend(all.replace("{@inheritDoc}", "")).strip();
  }

  private boolean isMarkdown(ExecutableElement method) {
    try {
      return symbols.elements().getDocCommentKind(method) == DocCommentKind.END_OF_LINE;
    } catch (UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** Returns what comes before the first block tag, then the block tags. */
  private static List<String> blocks(String comment) {
    var blocks = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
    int depth = 0;
    for (String line : comment.lines().toList()) {
      if (depth == 0 && line.stripLeading().startsWith("@")) {
        blocks.add(new StringBuilder());
      }
      String indented = line.startsWith(" ") ? line.substring(1) : line;
      blocks.getLast().append(indented.stripTrailing()).append('\n');
      depth = Math.max(0, depth + balance(line));
    }
    return blocks.stream().map(block -> block.toString().strip()).toList();
  }

  /** A line that begins with an at sign is no tag inside of braces: a snippet's, for example. */
  private static int balance(String line) {
    int balance = 0;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      balance += each == '{' ? 1 : each == '}' ? -1 : 0;
    }
    return balance;
  }

  /** Keeps what is said of an exception that the wrapper declares, and so imports, or need not. */
  private Optional<String> declared(Matcher tag, ExecutableElement method) {
    Matcher thrown = THROWS.matcher(tag.group(2));
    return isException(tag)
            && thrown.matches()
            && (symbols.type("java.lang." + thrown.group(1)).isPresent()
                || method.getThrownTypes().stream()
                    .anyMatch(type -> simpleName(type).equals(thrown.group(1))))
        ? Optional.of("@throws " + tag.group(2))
        : Optional.empty();
  }

  private String simpleName(TypeMirror type) {
    Element element = symbols.types().asElement(type);
    return element == null ? "" : element.getSimpleName().toString();
  }

  private static boolean isException(Matcher tag) {
    return tag.group(1).equals("throws") || tag.group(1).equals("exception");
  }

  private static Optional<String> failure(Matcher tag, String how) {
    if (!isException(tag)) {
      return Optional.empty();
    }
    Matcher thrown = THROWS.matcher(tag.group(2));
    return thrown.matches()
        ? Optional.of(sentence(how.formatted(thrown.group(1), unindented(thrown.group(2)))))
        : Optional.empty();
  }

  private static String sentence(String text) {
    return text.stripTrailing().replaceFirst("(?<=[^.!?])$", ".");
  }

  private static String unindented(String text) {
    return text.replaceAll("\n +", "\n");
  }

  private static Optional<String> kept(Matcher tag, ExecutableElement method) {
    boolean keep =
        switch (tag.group(1)) {
          case "param" -> names(method).contains(tag.group(2).split("\\s", 2)[0]);
          case "return" -> !method.getReturnType().toString().equals("void");
          case "deprecated" -> method.getAnnotation(Deprecated.class) != null;
          case "since", "see" -> true;
          default -> false;
        };
    return keep ? Optional.of(tag.group()) : Optional.empty();
  }

  private static List<String> names(ExecutableElement method) {
    var names = new ArrayList<String>();
    method.getParameters().forEach(each -> names.add(each.getSimpleName().toString()));
    method.getTypeParameters().forEach(each -> names.add("<" + each.getSimpleName() + ">"));
    return names;
  }
}
