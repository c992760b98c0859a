package dev.parley.processor.discover;

import dev.parley.annotations.Describe;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What an author says of things, in words for a model: by {@code @Describe} or in the Javadoc. */
public final class Descriptions {

  private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?[.!?])(?=\\s|$).*");
  private static final Pattern TAGS = Pattern.compile("(?ms)^\\s*@\\w.*");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}]+)\\s*([^}]*)}");
  private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s*([^}]*)}");
  private static final Pattern PARAGRAPH = Pattern.compile("(?s)<p>.*");
  private static final Pattern HTML = Pattern.compile("</?\\w+[^>]*>");

  private final Symbols symbols;

  /** Reads what the compiler knows. */
  public Descriptions(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Returns what is said of a type or a method: what is given, or its Javadoc's sentence. */
  public String of(Element element) {
    return given(element).orElseGet(() -> sentence(comment(element)));
  }

  /** Returns what is said of a parameter or a component, given what it belongs to. */
  public String of(Element part, Element owner) {
    return given(part).orElseGet(() -> tag(owner, part.getSimpleName().toString()));
  }

  private static Optional<String> given(Element element) {
    return Mark.on(element, Describe.class.getName())
        .map(mark -> mark.text("value").strip())
        .filter(text -> !text.isEmpty());
  }

  private String tag(Element owner, String name) {
    Matcher tag =
        Pattern.compile("(?s)@param\\s+" + Pattern.quote(name) + "\\s+(.*?)(?=\\n\\s*@\\w|$)")
            .matcher(comment(owner));
    return tag.find() ? plain(tag.group(1)) : "";
  }

  private static String sentence(String comment) {
    String text = plain(PARAGRAPH.matcher(TAGS.matcher(comment).replaceFirst("")).replaceFirst(""));
    Matcher sentence = SENTENCE.matcher(text);
    return sentence.matches() ? sentence.group(1) : text;
  }

  private static String plain(String javadoc) {
    String linked =
        LINK.matcher(javadoc)
            .replaceAll(link ->
                Matcher.quoteReplacement(
                    link.group(2).isBlank()
                        ? link.group(1).replaceFirst("^#", "").replace('#', '.')
                        : link.group(2).strip()));
    return HTML.matcher(INLINE.matcher(linked).replaceAll("$1"))
        .replaceAll("")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private String comment(Element element) {
    @Nullable String comment = symbols.elements().getDocComment(element);
    return comment == null ? "" : comment;
  }
}
