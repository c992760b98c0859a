package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Senders that misbehave. */
class BrokenUploadIT extends UploadScene {

  @Test
  void uploadThatBreaksOffLeavesNothingAndIsNobodysError() throws Exception {
    visit.say("hi");
    try (var socket = begin(1_000_000)) {
      socket.getOutputStream().write(Form.head("a.txt", "text/plain").getBytes(UTF_8));
      socket.getOutputStream().write(new byte[100_000]);
      await().until(() -> visit.kept().size() == 1);
      socket.setSoLinger(true, 0);
    }
    assertNothingStays();
  }

  @Test
  void senderThatFallsSilentIsCutOff() throws Exception {
    visit.say("hi");
    try (var socket = begin(1_000_000)) {
      socket.getOutputStream().write(Form.head("a.txt", "text/plain").getBytes(UTF_8));
      socket.getOutputStream().write(new byte[1_000]);

      assertThat(answer(socket)).isEmpty();
    }
    assertNothingStays();
  }

  @Test
  void senderThatTricklesIsCutOff() throws Exception {
    visit.say("hi");
    try (var socket = begin(1_000_000)) {
      OutputStream out = socket.getOutputStream();
      out.write(Form.head("a.txt", "text/plain").getBytes(UTF_8));
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                out.write('x');
                Thread.sleep(100);
              }
            } catch (IOException | InterruptedException cutOff) {
              // as it should be
            }
          });

      assertThat(answer(socket)).isEmpty();
    }
    assertNothingStays();
  }

  @Test
  void uploadIntoAChatThatEndsMeanwhileLeavesNothing() throws Exception {
    visit.say("hi");
    try (var socket = begin(1_000_000)) {
      OutputStream out = socket.getOutputStream();
      String head = Form.head("a.txt", "text/plain");
      out.write(head.getBytes(UTF_8));
      out.write(new byte[100_000]);
      await().until(() -> visit.kept().size() == 1);
      visit.leave();
      await().until(() -> visit.file("GET", "x").statusCode() == 404);
      int left = 1_000_000 - head.length() - 100_000 - Form.tail().length();
      out.write(new byte[left]);
      out.write(Form.tail().getBytes(UTF_8));

      assertThat(answer(socket)).startsWith("HTTP/1.1 404 ");
    }
    assertNothingStays();
  }
}
