package dev.parley.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends requests byte by byte as a test has them, which well-behaved clients refuse to do. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

  private RawHttp() {}

  /**
   * An answer.
   *
   * @param statusLine the first line
   * @param headers the header lines
   * @param body the rest
   */
  public record Answer(String statusLine, List<String> headers, String body) {

    /** Returns the status, 0 if the connection was closed without an answer. */
    public int status() {
      return statusLine.isEmpty() ? 0 : Integer.parseInt(statusLine.split(" ")[1]);
    }

    /** Returns the first value of a header, the empty text if it is missing. */
    public String header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Sends a request of these lines, with {@code Connection: close}, and reads the answer. */
  public static Answer send(int port, String... lines) throws IOException {
    var all = new ArrayList<>(List.of(lines));
    all.add("Connection: close");
    return sendText(port, String.join("\r\n", all) + "\r\n\r\n");
  }

  /** Sends a text as it is and reads until the server closes or answers an upgrade. */
  public static Answer sendText(int port, String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, text);
      return parse(readAll(socket));
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (SocketException hungUp) {
      // what the server said before it did still counts
    }
  }

  /** Reads an answer: to its end if it tells where that is, else until the server closes. */
  public static String readAll(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      int length;
      while ((length = socket.getInputStream().read(buffer)) >= 0) {
        bytes.write(buffer, 0, length);
        if (isWhole(bytes.toString(ISO_8859_1))) {
          break;
        }
      }
    } catch (SocketException reset) {
      // what came before counts
    }
    return bytes.toString(ISO_8859_1);
  }

  private static boolean isWhole(String text) {
    Answer answer = parse(text);
    String length = answer.header("Content-Length");
    return answer.status() == 101
        || (!length.isEmpty() && answer.body().length() >= Integer.parseInt(length));
  }

  private static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer("", List.of(), text);
    }
    List<String> head = List.of(text.substring(0, end).split("\r\n"));
    return new Answer(head.getFirst(), head.subList(1, head.size()), text.substring(end + 4));
  }
}
