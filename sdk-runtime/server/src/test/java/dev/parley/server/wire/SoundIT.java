package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sound in and out, over real sockets. */
class SoundIT {

  private static final String CHUNK =
      "451-[\"audio_chunk\",{\"isStart\":true,\"mimeType\":\"pcm16\",\"elapsedTime\":12,"
          + "\"data\":{\"_placeholder\":true,\"num\":0}}]";

  private final Fair fair = new Fair();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(fair.table());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Page page() throws IOException {
    Page page = Page.stock(server.uri());
    page.awaitEvent("set_modes");
    return page;
  }

  private static String dataOf(Page page, String text, String event) throws IOException {
    int mark = page.mark();
    page.say(text);
    page.awaitView(view -> view.ended(text) && !view.loading);
    return page.awaitEvent(mark, event).data();
  }

  @Test
  void soundIsHeard() throws Exception {
    try (var page = page()) {
      page.emit("audio_start");
      assertThat(page.awaitEvent("audio_connection").data()).isEqualTo("\"on\"");
      for (int i = 0; i < 3; i++) {
        page.socket().sendText(CHUNK);
        page.socket().send(RawWebSocket.frame(true, Frame.BINARY, new byte[8_192]));
      }
      page.emit("audio_end");

      page.awaitView(view -> view.said().contains("heard 24576") && !view.loading);
      assertThat(page.awaitEvent("first_interaction").data())
          .startsWith("{\"interaction\":\"audio\"");
    }
  }

  @Test
  void recordingIsAnsweredInAnyCase() throws Exception {
    try (var page = page()) {
      fair.listens.set(false);
      page.emit("audio_start");
      assertThat(page.awaitEvent("audio_connection").data()).isEqualTo("\"off\"");
      fair.heard.set(-1);
      int mark = page.mark();
      page.emit("audio_start");
      assertThat(page.awaitEvent(mark, "audio_connection").data()).isEqualTo("\"off\"");
    }
    try (var other = new TestServer();
        var page = Page.stock(other.uri())) {
      page.emit("audio_start");
      assertThat(page.awaitEvent("audio_connection").data()).isEqualTo("\"off\"");
    }
  }

  @Test
  void soundIsPlayed() throws Exception {
    try (var page = page()) {
      assertThat(dataOf(page, "sing", "audio_chunk"))
          .isEqualTo(
              "{\"mimeType\":\"pcm16\",\"data\":{\"_placeholder\":true,\"num\":0},"
                  + "\"track\":\"t1\"}");
      await().until(() -> page.see(view -> view.attachments.size()) == 1);
      byte[] played = page.see(view -> view.attachments.getFirst());
      assertThat(played).isEqualTo(fair.sound);
      assertThat(dataOf(page, "hush", "audio_interrupt")).isEqualTo("{}");
    }
  }

  @Test
  void soundIsHeardAndPlayedWhenPolled() throws Exception {
    try (var client = new PollingClient(server.uri())) {
      client.open();
      client.post("40{\"sessionId\":\"" + UUID.randomUUID() + "\"}");
      client.post("42[\"connection_successful\"]");
      awaitPacket(client, "42[\"set_modes\"");
      client.post("42[\"audio_start\"]");
      byte[] voice = new byte[3_000];
      Arrays.fill(voice, (byte) 0xFE);
      client.post(CHUNK, "b" + Base64.getEncoder().encodeToString(voice));
      client.post("42[\"audio_end\"]");
      awaitPacket(client, "heard 3000");

      client.post(
          "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"sing\"}}]"
              .formatted(UUID.randomUUID()));
      awaitPacket(client, "451-[\"audio_chunk\",{\"mimeType\":\"pcm16\"");
      assertThat(client.read()).isEqualTo("b" + Base64.getEncoder().encodeToString(fair.sound));
    }
  }

  private static void awaitPacket(PollingClient client, String part)
      throws IOException, InterruptedException {
    String packet = client.read();
    while (!packet.contains(part)) {
      packet = client.read();
    }
  }
}
