package dev.parley.element;

import dev.parley.file.Content;
import dev.parley.json.Json;
import java.net.URLConnection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to show with a message, a step or beside the chat.
 *
 * {@snippet :
 * chat.send(Message.of("The towns.").with(Element.table("towns", towns).beside()));
 * }
 *
 * <p>Showing an element of the same id again shows it anew, in the same place.
 *
 * @param id the element's id, a UUID
 * @param type what it is
 * @param name what it is called; for a {@code CUSTOM} one also the name of the page's code
 * @param content what it consists of
 * @param mime the content's media type
 * @param look how it is to be shown
 * @param props what a {@code CUSTOM} element begins with, JSON-like; empty for others
 */
public record Element(
    String id,
    ElementType type,
    String name,
    Content content,
    String mime,
    ElementLook look,
    Map<String, @Nullable Object> props) {

  private static final Content NOTHING = Content.of("");

  /**
   * Copies the props.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public Element {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an element needs a name, by which people refer to it");
    }
    props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
  }

  /** Makes an image; the name's ending tells which kind, and PNG is what it is otherwise. */
  public static Element image(String name, Content content) {
    return of(ElementType.IMAGE, name, content).sized(Size.MEDIUM);
  }

  /** Makes a text, shown as Markdown unless it has a {@link #language}. */
  public static Element text(String name, String text) {
    return of(ElementType.TEXT, name, Content.of(text));
  }

  /** Makes a PDF document. */
  public static Element pdf(String name, Content content) {
    return of(ElementType.PDF, name, content);
  }

  /** Makes sound to listen to. */
  public static Element audio(String name, Content content) {
    return of(ElementType.AUDIO, name, content);
  }

  /** Makes a film to watch. */
  public static Element video(String name, Content content) {
    return of(ElementType.VIDEO, name, content).sized(Size.MEDIUM);
  }

  /** Makes a file to download. */
  public static Element file(String name, Content content) {
    return of(ElementType.FILE, name, content);
  }

  /**
   * Makes a chart.
   *
   * @param figure Plotly's figure in JSON: {@code data} and {@code layout}
   */
  public static Element chart(String name, String figure) {
    return of(ElementType.PLOTLY, name, Content.of(figure)).sized(Size.MEDIUM);
  }

  /**
   * Makes a chart.
   *
   * @param figure Plotly's figure, JSON-like: {@code data} and {@code layout}
   */
  public static Element chart(String name, Map<String, ?> figure) {
    return chart(name, Json.write(figure));
  }

  /** Makes a table. */
  public static Element table(String name, Table table) {
    return of(ElementType.DATAFRAME, name, Content.of(table.toJson())).sized(Size.LARGE);
  }

  /**
   * Makes an element of the application's own. The page draws it with the module {@code
   * public/elements/NAME.js} of the application; without one it shows the name and the props.
   *
   * @param name the name of the module, without its ending
   * @param props what it begins with, JSON-like
   */
  public static Element custom(String name, Map<String, ? extends @Nullable Object> props) {
    var custom = of(ElementType.CUSTOM, name, NOTHING);
    return custom.with(props);
  }

  private static Element of(ElementType type, String name, Content content) {
    String id = UUID.randomUUID().toString();
    return new Element(id, type, name, content, mime(type, name), ElementLook.PLAIN, Map.of());
  }

  private static String mime(ElementType type, String name) {
    boolean tells =
        type == ElementType.IMAGE
            || type == ElementType.AUDIO
            || type == ElementType.VIDEO
            || type == ElementType.FILE;
    String guess = tells ? URLConnection.guessContentTypeFromName(name) : null;
    boolean fits = guess != null && (type == ElementType.FILE || ElementType.ofMime(guess) == type);
    return fits ? Objects.requireNonNull(guess) : type.mime();
  }

  /** Returns this element beside the chat, linked to from its message's text by its name. */
  public Element beside() {
    return with(look.at(Display.SIDE));
  }

  /** Returns this element on a page of its own, linked to from the message's text by its name. */
  public Element onItsPage() {
    return with(look.at(Display.PAGE));
  }

  /** Returns this element in another size. */
  public Element sized(Size size) {
    return with(look.withSize(size));
  }

  /** Returns this text as one in a language, such as {@code java}. */
  public Element language(String language) {
    return with(
        new ElementLook(
            look.display(),
            look.size(),
            language,
            look.page(),
            look.autoPlay(),
            look.playerConfig()));
  }

  /** Returns this document, to be opened at a page, counted from 1. */
  public Element atPage(int page) {
    return with(
        new ElementLook(
            look.display(),
            look.size(),
            look.language(),
            page,
            look.autoPlay(),
            look.playerConfig()));
  }

  /** Returns this sound as one that begins by itself. */
  public Element playingAtOnce() {
    return with(
        new ElementLook(
            look.display(), look.size(), look.language(), look.page(), true, look.playerConfig()));
  }

  /** Returns this film, whose player is told something, JSON-like. */
  public Element playerConfig(Map<String, Object> config) {
    return with(
        new ElementLook(
            look.display(),
            look.size(),
            look.language(),
            look.page(),
            look.autoPlay(),
            Map.copyOf(config)));
  }

  /** Returns this element as one of another media type. */
  public Element mime(String mime) {
    return new Element(id, type, name, content, mime, look, props);
  }

  /** Returns this element with other content. */
  public Element with(Content content) {
    return new Element(id, type, name, content, mime, look, props);
  }

  /** Returns this custom element with other props. */
  public Element with(Map<String, ? extends @Nullable Object> props) {
    return new Element(
        id, type, name, content, mime, look, new LinkedHashMap<String, @Nullable Object>(props));
  }

  private Element with(ElementLook look) {
    return new Element(id, type, name, content, mime, look, props);
  }
}
