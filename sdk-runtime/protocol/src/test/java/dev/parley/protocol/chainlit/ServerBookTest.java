package dev.parley.protocol.chainlit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What pages are to understand: every event and answer of a server, as the page's tests read them.
 */
class ServerBookTest {

  @Test
  void serverBookHoldsEveryEvent() throws IOException {
    Stream<String> events = ServerExamples.events().map(event -> text(event::appendTo));
    Stream<String> questions =
        ServerExamples.questions().map(question -> text(sink -> question.appendTo(sink, 1)));
    var sound = new AudioChunkOut("pcm16", "track-1", new byte[] {1, 2});

    WireBook.holds(
        "server.txt",
        Stream.of(events, questions, Stream.of(text(sound::appendTo))).flatMap(it -> it).toList());
  }

  @Test
  void everyKindOfEventHasAnExample() {
    List<Class<?>> shown =
        Stream.of(ServerExamples.events(), ServerExamples.later(), ServerExamples.questions())
            .<Class<?>>flatMap(events -> events.map(Object::getClass))
            .toList();

    assertThat(shown).containsAll(kinds(ServerEvent.class)).containsAll(kinds(AckedEvent.class));
    assertThat(
            ServerExamples.questions()
                .filter(AckedEvent.Ask.class::isInstance)
                .<Class<?>>map(ask -> ((AckedEvent.Ask) ask).spec().wanted().getClass()))
        .containsAll(kinds(AskSpecJson.Wanted.class));
  }

  @Test
  void answerBookHoldsEveryAnswer() throws IOException {
    WireBook.holds(
        "answers.txt",
        ServerExamples.answers().entrySet().stream()
            .map(answer -> answer.getKey() + " " + Json.write(answer.getValue()))
            .toList());
  }

  /** Returns the records of a sealed interface, however deep they are. */
  private static List<Class<?>> kinds(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .<Class<?>>flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
        .distinct()
        .toList();
  }

  private static String text(Consumer<ByteSink> write) {
    var sink = new ByteSink(64);
    write.accept(sink);
    return new String(sink.toByteArray(), UTF_8);
  }
}
