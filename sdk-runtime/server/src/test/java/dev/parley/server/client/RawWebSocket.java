package dev.parley.server.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A WebSocket on a bare socket: sends any bytes, reads when told to. */
public final class RawWebSocket implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final OutputStream out;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private int status;

  private RawWebSocket(URI server, int receiveBuffer) throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  /** Opens a WebSocket with a handshake that is as it should be. */
  public static RawWebSocket open(URI server, String query) throws IOException {
    return open(server, query, 0);
  }

  /** Opens a WebSocket whose kernel takes no more than about {@code receiveBuffer} bytes. */
  public static RawWebSocket open(URI server, String query, int receiveBuffer) throws IOException {
    return request(
        server,
        receiveBuffer,
        query,
        Map.of(
            "Connection", "Upgrade",
            "Upgrade", "websocket",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
  }

  /** Sends a handshake with these headers and reads the answer's head. */
  public static RawWebSocket request(
      URI server, int receiveBuffer, String query, Map<String, String> headers) throws IOException {
    var client = new RawWebSocket(server, receiveBuffer);
    var request = new StringBuilder("GET /ws/socket.io/?").append(query).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(server.getAuthority()).append("\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    client.send(request.append("\r\n").toString().getBytes(US_ASCII));
    client.readHead();
    return client;
  }

  /** Sends these bytes and reads an answer's head. */
  public static RawWebSocket raw(URI server, byte[] bytes) throws IOException {
    var client = new RawWebSocket(server, 0);
    client.send(bytes);
    client.readHead();
    return client;
  }

  private void readHead() throws IOException {
    status = Integer.parseInt(readLine().split(" ", 3)[1]);
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
  }

  private String readLine() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed in the middle of its answer");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the body of an answer that is no upgrade. */
  public String body() throws IOException {
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new String(in.readNBytes(length), UTF_8);
  }

  /** Sends bytes as they are. */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public void sendText(String text) throws IOException {
    send(frame(true, Frame.TEXT, text.getBytes(UTF_8)));
  }

  public void sendClose(int code) throws IOException {
    send(frame(true, Frame.CLOSE, ByteBuffer.allocate(2).putShort((short) code).array()));
  }

  /** Returns a masked frame. */
  public static byte[] frame(boolean last, int opcode, byte[] payload) {
    var frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) ((last ? 0x80 : 0) | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i & 3]));
    }
    var bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  /** Reads the next frame. */
  public Frame read() throws IOException {
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    return new Frame((first & 0x80) != 0, first & 0x0F, ByteBuffer.wrap(in.readNBytes(length)));
  }

  /** Reads the next text frame; answers the server's heartbeat on the way. */
  public String readText() throws IOException {
    while (true) {
      Frame frame = read();
      if (frame.opcode() != Frame.TEXT) {
        throw new IOException("expected text, not a frame with opcode " + frame.opcode());
      }
      if (!frame.text().equals("2")) {
        return frame.text();
      }
      sendText("3");
    }
  }

  /** Reads on until the server closes; returns the close code, 1006 if there was none. */
  public int readUntilClosed() throws IOException {
    int code = 1006;
    while (true) {
      try {
        Frame frame = read();
        if (frame.opcode() == Frame.CLOSE) {
          code = frame.closeCode();
        }
      } catch (EOFException | java.net.SocketException closed) {
        return code;
      }
    }
  }

  /** Ends what this side sends, as a client does that half closes. */
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Cuts the connection as a lost network does, without a goodbye. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
