package dev.parley.example.showcase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.element.Display;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.testing.ShownStep;
import dev.parley.testing.TestFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowcaseElementsIT extends ShowcaseScene {

  @ParameterizedTest
  @CsvSource({
    "image, an image, IMAGE, red.png, INLINE, image/png",
    "text, a text, TEXT, note, INLINE, text/plain",
    "pdf, a pdf, PDF, doc.pdf, INLINE, application/pdf",
    "file, a file, FILE, hello.txt, INLINE, text/plain",
    "audio, an audio, AUDIO, beep.wav, INLINE, audio/x-wav",
    "video, a video, VIDEO, clip.webm, INLINE, video/webm",
    "dataframe, a dataframe, DATAFRAME, towns, INLINE, application/json",
    "plotly, a plot, PLOTLY, bars, INLINE, application/json",
    "side, see sidenote here, TEXT, sidenote, SIDE, text/plain",
    "page, see pagenote here, TEXT, pagenote, PAGE, text/plain",
    "custom, a custom, CUSTOM, Counter, INLINE, application/json",
  })
  void elementStandsOnItsMessage(
      String said, String message, ElementType type, String name, Display display, String mime) {
    assertThat(chat.ask(said)).isEqualTo(message);

    ShownElement element = chat.element(name);
    ShownStep on = chat.awaitStep(step -> step.id().equals(element.stepId()));
    assertThat(on.output()).isEqualTo(message);
    assertThat(element.type()).isEqualTo(type);
    assertThat(element.look().display()).isEqualTo(display);
    assertThat(element.mime()).isEqualTo(mime);
  }

  @ParameterizedTest
  @CsvSource({
    "text, note, text body 42",
    "file, hello.txt, file body 123",
    "side, sidenote, beside the chat",
    "page, pagenote, on its own page",
  })
  void textIsThere(String said, String name, String content) {
    assertThat(shown(said, name)).asString(UTF_8).isEqualTo(content);
  }

  @Test
  void imageIsRed() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(shown("image", "red.png")));

    assertThat(image.getWidth()).isEqualTo(8);
    assertThat(image.getHeight()).isEqualTo(6);
    assertThat(image.getRGB(4, 3)).isEqualTo(0xFFFF0000);
  }

  @Test
  void documentSaysHello() {
    assertThat(shown("pdf", "doc.pdf"))
        .asString(ISO_8859_1)
        .startsWith("%PDF-")
        .contains("(Hello pdf)", "/Count 1")
        .endsWith("%%EOF\n");
  }

  @Test
  void soundLastsTenthOfSecond() throws Exception {
    var sound =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(shown("audio", "beep.wav")));

    assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isEqualTo(0.1f);
    assertThat(sound.readAllBytes()).containsOnly(0);
  }

  @Test
  void filmIsTheOneThatIsServed() throws Exception {
    assertThat(shown("video", "clip.webm"))
        .isEqualTo(Files.readAllBytes(Path.of("public/clip.webm")));
  }

  @Test
  void tableHasTwelveTowns() {
    assertThat(shown("dataframe", "towns"))
        .asString(UTF_8)
        .startsWith(
            "{\"columns\":[\"city\",\"size\"],\"index\":[0,1,2,3,4,5,6,7,8,9,10,11],"
                + "\"data\":[[\"town0\",0],[\"town1\",1],")
        .endsWith(",[\"town11\",11]]}");
  }

  @Test
  void chartHasTwoBars() {
    assertThat(shown("plotly", "bars"))
        .asString(UTF_8)
        .contains("\"type\":\"bar\"", "\"x\":[\"a\",\"b\"]", "\"y\":[3,5]")
        .contains("\"title\":{\"text\":\"bars\"}");
  }

  @Test
  void customElementBeginsAtOne() {
    chat.ask("custom");

    assertThat(chat.element("Counter").props()).isEqualTo(Map.of("n", 1));
  }

  @Test
  void elementGoesAgain() {
    String message = chat.say("remove element");

    assertThat(chat.content(chat.element("brief"))).asString(UTF_8).isEqualTo("short lived");

    assertThat(chat.replyTo(message)).isEqualTo("element removed");
    assertThat(chat.replies()).containsExactly("watch it", "element removed");
    assertThat(chat.elements()).isEmpty();
  }

  @Test
  void filesAreTold() {
    chat.upload(TestFile.text("one.txt", "1"));
    chat.upload(new TestFile("two.png", "image/png", new byte[22]));

    assertThat(chat.ask("files")).isEqualTo("files one.txt:file:1, two.png:image:22");
    assertThat(chat.ask("files")).isEqualTo("files none");
  }

  @Test
  void fiveFilesAreTakenAndSixAreNot() {
    for (int file = 0; file < 5; file++) {
      chat.upload(TestFile.text("f" + file, "x"));
    }
    assertThat(chat.ask("files")).startsWith("files f0:file:1").contains("f4");

    for (int file = 0; file < 6; file++) {
      chat.upload(TestFile.text("f" + file, "x"));
    }
    chat.say("files");

    chat.awaitStep(ShownStep::error);
    assertThat(chat.replies()).filteredOn(reply -> reply.startsWith("files")).hasSize(1);
  }

  @Test
  void fileOfTwoMegabytesIsTakenAndMoreIsNot() {
    chat.upload(new TestFile("large.bin", "application/octet-stream", new byte[2_000_000]));
    var larger = new TestFile("larger.bin", "application/octet-stream", new byte[2_000_001]);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> chat.upload(larger))
        .withMessageContaining("400");
    assertThat(chat.ask("files")).isEqualTo("files large.bin:file:2000000");
  }

  private byte[] shown(String said, String name) {
    chat.ask(said);
    return chat.content(chat.element(name));
  }
}
