package dev.parley.example.showcase;

import static java.util.stream.Collectors.joining;

import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.element.ElementType;
import dev.parley.element.Table;
import dev.parley.file.ChatFile;
import dev.parley.file.Content;
import dev.parley.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What goes with a message: shown by the agent, or attached by the person. */
final class Elements {
  private static final Duration PAUSE = Duration.ofMillis(1200);

  private Elements() {}

  static List<Command> commands(Chat chat, Message message) {
    return List.of(
        new Command("image", _ -> show(chat, "an image", image())),
        new Command("text", _ -> show(chat, "a text", Element.text("note", "text body 42"))),
        new Command("pdf", _ -> show(chat, "a pdf", pdf())),
        new Command("file", _ -> show(chat, "a file", file())),
        new Command("audio", _ -> show(chat, "an audio", audio())),
        new Command("video", _ -> show(chat, "a video", video())),
        new Command("dataframe", _ -> show(chat, "a dataframe", towns())),
        new Command("plotly", _ -> show(chat, "a plot", bars())),
        new Command("side", _ -> show(chat, "see sidenote here", sideNote())),
        new Command("page", _ -> show(chat, "see pagenote here", pageNote())),
        new Command("custom", _ -> show(chat, "a custom", counter())),
        new Command("remove element", _ -> removeElement(chat)),
        new Command("files", _ -> tellFiles(chat, message.files())));
  }

  private static void show(Chat chat, String text, Element element) {
    chat.send(Message.of(text).with(element));
  }

  private static Element image() {
    return Element.image("red.png", sample("red.png"));
  }

  private static Element pdf() {
    return Element.pdf("doc.pdf", sample("doc.pdf"));
  }

  private static Element file() {
    return Element.file("hello.txt", Content.of("file body 123"));
  }

  private static Element audio() {
    return Element.audio("beep.wav", sample("beep.wav"));
  }

  private static Element video() {
    return Element.video("clip.webm", sample("clip.webm"));
  }

  private static Element towns() {
    var towns = IntStream.range(0, 12).mapToObj(size -> new Town("town" + size, size)).toList();
    var table = Table.of(towns).column("city", Town::city).column("size", Town::size).build();
    return Element.table("towns", table);
  }

  private static Element bars() {
    return Element.chart(
        "bars",
        Map.of(
            "data",
            List.of(Map.of("type", "bar", "x", List.of("a", "b"), "y", List.of(3, 5))),
            "layout",
            Map.of("title", Map.of("text", "bars"))));
  }

  private static Element sideNote() {
    return Element.text("sidenote", "beside the chat").beside();
  }

  private static Element pageNote() {
    return Element.text("pagenote", "on its own page").onItsPage();
  }

  private static Element counter() {
    return Element.custom("Counter", Map.of("n", 1));
  }

  private static void removeElement(Chat chat) throws InterruptedException {
    var brief = Element.text("brief", "short lived");
    show(chat, "watch it", brief);
    Thread.sleep(PAUSE);
    chat.remove(brief);
    chat.send("element removed");
  }

  private static void tellFiles(Chat chat, List<ChatFile> files) {
    chat.send(
        files.isEmpty()
            ? "files none"
            : files.stream()
                .map(file -> "%s:%s:%d".formatted(file.name(), kind(file), file.size()))
                .collect(joining(", ", "files ", "")));
  }

  /** Returns what pages show a file as: {@code image}, {@code pdf}, {@code file}, … */
  private static String kind(ChatFile file) {
    return ElementType.ofMime(file.mime()).name().toLowerCase(Locale.ROOT);
  }

  /** Returns a file that lies beside this class. */
  private static Content sample(String name) {
    return Content.of(Objects.requireNonNull(Elements.class.getResourceAsStream(name), name));
  }

  private record Town(String city, int size) {}
}
