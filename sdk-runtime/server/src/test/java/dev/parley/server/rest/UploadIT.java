package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.AgentDescriptor;
import dev.parley.file.FileRules;
import dev.parley.server.AgentServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIT extends UploadScene {

  private static final byte[] HELLO = "hello".getBytes(UTF_8);

  @Test
  void fileThatIsUploadedCanBeAttachedAndIsShownWithTheMessage() throws Exception {
    HttpResponse<String> answer = visit.upload("notes.txt", "text/plain", HELLO);
    assertThat(answer.statusCode()).isEqualTo(200);
    String id = Visit.id(answer);
    assertThat(answer.body()).isEqualTo("{\"id\":\"" + id + "\"}");

    visit.say("look", id);
    visit.message("notes.txt text/plain 5");
    assertThat(visit.element("notes.txt").toString())
        .contains("\"id\":\"" + id + "\"", "\"chainlitKey\":\"" + id + "\"", "\"type\":\"file\"");
    assertThat(visit.file("GET", id).body()).isEqualTo(HELLO);
  }

  @Test
  void emptyFileIsAFile() throws Exception {
    HttpResponse<String> answer = visit.upload("empty.txt", "text/plain", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> file = visit.file("GET", Visit.id(answer));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEmpty();
  }

  @Test
  void fileKeepsEveryByteWhateverItHolds() throws Exception {
    byte[] bytes = new byte[300_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((i * 31) >> 3);
    }
    byte[] boundaries = ("\r\n--" + Form.BOUNDARY.substring(1) + "\r\n--").getBytes(UTF_8);
    System.arraycopy(boundaries, 0, bytes, 8_100, boundaries.length);

    String id = Visit.id(visit.upload("a.bin", "application/octet-stream", bytes));

    assertThat(visit.file("GET", id).body()).isEqualTo(bytes);
  }

  @Test
  void longUploadTakesNoMemory() throws Exception {
    visit.say("hi");
    visit.message("said hi");
    int size = 50_000_000;
    String head = Form.head("long.bin", "application/octet-stream");
    try (var socket = begin(head.length() + size + Form.tail().length())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(UTF_8));
      long before = usedHeap();
      byte[] piece = new byte[1_000_000];
      for (int sent = 0; sent < size; sent += piece.length) {
        out.write(piece);
      }
      await().until(() -> visit.kept().size() == 1);
      assertThat(usedHeap() - before).isLessThan(8_000_000);
      out.write(Form.tail().getBytes(UTF_8));
      assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void uploadsAtTheSameTimeDoNotTakeEachOthersRoom() {
    List<Integer> statuses =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> status("note" + i + ".txt"))
            .distinct()
            .toList();

    assertThat(statuses).containsExactly(200);
  }

  private int status(String name) {
    try {
      return visit.upload(name, "text/plain", HELLO).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fileThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
    var small = AgentDescriptor.named("Small").with(FileRules.accepting("text/*").upTo(1_000));
    try (var other = open(AgentServer.of(new Workshop().table(small)));
        var guest = new Visit(other.url())) {
      guest.say("hi");
      assertThat(guest.upload("a.txt", "text/plain", new byte[1_000]).statusCode()).isEqualTo(200);

      for (int size : new int[] {1_001, 70_000, 3_000_000}) {
        HttpResponse<String> answer = guest.upload("a.txt", "text/plain", new byte[size]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"detail\":\"File size too large");
      }
      String head = chunked(guest, Form.head("a.txt", "text/plain") + "x".repeat(90_000));
      assertThat(head).startsWith("HTTP/1.1 400 ");
      assertThat(guest.kept()).hasSize(1);
    }
    assertThat(errors()).isEmpty();
  }

  private static String chunked(Visit guest, String body) throws IOException {
    String request =
        String.join(
            "\r\n",
            "POST /project/file?session_id=%s HTTP/1.1",
            "Host: localhost",
            "Cookie: %s",
            "Content-Type: %s",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "%x",
            "");
    int port = guest.request("/").build().uri().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          request
              .formatted(guest.session, guest.cookie, Form.TYPE, body.length())
              .getBytes(ISO_8859_1));
      out.write((body + "\r\n0\r\n\r\n").getBytes(ISO_8859_1));
      return answer(socket);
    }
  }

  @Test
  void fileOfTheWrongKindIsRefused() throws Exception {
    HttpResponse<String> answer =
        visit.upload("a.exe", "application/x-msdownload", new byte[5_000_000]);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"File type not allowed\"}");
    assertThat(visit.upload("a.txt", "text/plain", HELLO).statusCode()).isEqualTo(200);
  }

  @Test
  void agentThatTakesNoFilesRefusesThem() throws Exception {
    var none = AgentDescriptor.named("None");
    try (var other = open(AgentServer.of(new Workshop().table(none)));
        var guest = new Visit(other.url())) {
      HttpResponse<String> answer = guest.upload("a.txt", "text/plain", HELLO);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo("{\"detail\":\"File upload is not enabled\"}");
    }
  }

  static Stream<Arguments> brokenForms() {
    String part = Form.head("a.txt", "text/plain");
    String before = "--" + Form.BOUNDARY + "\r\n";
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("no form", "hello"),
        Arguments.of("no end", part + "hello"),
        Arguments.of("half a boundary", part + "hello\r\n--" + Form.BOUNDARY.substring(9)),
        Arguments.of("no file", before + "Content-Disposition: form-data; name=\"a\"\r\n\r\nx"),
        Arguments.of(
            "another field only",
            before + "Content-Disposition: form-data; name=\"a\"\r\n\r\nx" + Form.tail()),
        Arguments.of("an end and more", "--" + Form.BOUNDARY + "--\r\n" + "x".repeat(20_000)),
        Arguments.of("a header without a colon", before + "nonsense\r\n\r\nx" + Form.tail()),
        Arguments.of("a header without an end", before + "X: " + "y".repeat(3_000_000)),
        Arguments.of(
            "what is no base64",
            part.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                + "=\u00ff*(\0=="
                + Form.tail()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenForms")
  void brokenFormIsRefusedAndNothingStays(String what, String body) throws Exception {
    visit.say("hi");
    HttpResponse<String> answer = visit.upload("", body.getBytes(ISO_8859_1));

    assertThat(answer.statusCode()).as(what).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"file\"],"
                + "\"msg\":\"Field required\",\"input\":null}]}");
    assertThat(visit.kept()).isEmpty();
    assertThat(errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"",
        "multipart/; boundary=\"\""
      })
  void formWithoutABoundaryIsRefused(String type) throws Exception {
    var request =
        visit
            .request("/project/file?session_id=" + visit.session)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(Form.of("a.txt", "text/plain", HELLO)))
            .build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../etc/passwd.txt | passwd.txt",
        "C:\\temp\\a.txt | a.txt",
        "..  | file",
        "a\u0007b.txt | ab.txt",
        "\u00fc\ud83d\ude00.txt | \u00fc\ud83d\ude00.txt",
        "a'b;c&d.txt | a'b;c&d.txt"
      })
  void nameIsSomethingToReadAndNeverAPath(String sent, String kept) throws Exception {
    String id = Visit.id(visit.upload(sent, "text/plain", HELLO));
    visit.say("look", id);

    assertThat(visit.event("element").get("name").stringValue()).isEqualTo(kept);
  }

  @Test
  void typeThatIsNoneCountsAsBytes() throws Exception {
    assertThat(visit.upload("a.bin", "text/html\"><script>", HELLO).statusCode()).isEqualTo(200);
    String id = Visit.id(visit.upload("a.bin", "x", HELLO));

    assertThat(visit.file("GET", id).headers().firstValue("Content-Type"))
        .hasValue("application/octet-stream");
  }

  @Test
  void strangersDoNotUploadIntoAChat() throws Exception {
    try (var stranger = new Visit(server.url())) {
      HttpResponse<String> answer = stranger.upload("&x=", Form.of("a.txt", "text/plain", HELLO));
      assertThat(answer.statusCode()).isEqualTo(200);

      var request =
          stranger
              .request("/project/file?session_id=" + visit.session)
              .header("Content-Type", Form.TYPE)
              .POST(BodyPublishers.ofByteArray(Form.of("a.txt", "text/plain", HELLO)))
              .build();
      HttpResponse<String> refused =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(refused.body()).isEqualTo("{\"detail\":\"Session not found\"}");
    }
  }

  @Test
  void questionHasRulesOfItsOwnAsLongAsItIsOpen() throws Exception {
    byte[] csv = Form.of("a.csv", "text/csv", HELLO);
    assertThat(visit.upload("&ask_parent_id=nothing", csv).statusCode()).isEqualTo(404);
    visit.say("ask");
    String parent = visit.event("ask").get("msg").get("parentId").stringValue();

    assertThat(visit.upload("&ask_parent_id=" + parent, csv).statusCode()).isEqualTo(200);
    HttpResponse<String> wrong =
        visit.upload("&ask_parent_id=" + parent, Form.of("a.txt", "text/plain", HELLO));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).isEqualTo("{\"detail\":\"File type not allowed\"}");
    HttpResponse<String> large =
        visit.upload("&ask_parent_id=" + parent, Form.of("a.csv", "text/csv", new byte[1_001]));
    assertThat(large.statusCode()).isEqualTo(400);
    HttpResponse<String> other = visit.upload("&ask_parent_id=" + parent + "x", csv);
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body()).isEqualTo("{\"detail\":\"Parent message not found\"}");

    visit.stop();
    visit.event("clear_ask");
    await().until(() -> visit.upload("&ask_parent_id=" + parent, csv).statusCode() == 404);
  }
}
