package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.file.ChatFile;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;

/**
 * Sends a chat's file piece by piece: the next is read, on a virtual thread, when the one before
 * has left.
 */
final class ChatFileSender implements IoCallback {

  private static final int PIECE = 65_536;

  private final InputStream data;
  private final byte[] buffer = new byte[PIECE];
  private long left;

  private ChatFileSender(InputStream data, long length) {
    this.data = data;
    this.left = length;
  }

  /**
   * Ends the exchange with the file.
   *
   * @throws IOException if it cannot be read
   */
  static void send(HttpServerExchange exchange, ChatFile file) throws IOException {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "private, no-cache");
    exchange.getResponseHeaders().put(Headers.CONTENT_DISPOSITION, disposition(file.name()));
    var etag = new ETag(false, file.id()); // another content is another file
    if (!Partial.isNew(exchange, etag)) {
      return;
    }
    Partial.Part part = Partial.begin(exchange, file.size(), etag);
    if (part.length() == 0 || exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.endExchange();
      return;
    }
    var sender = new ChatFileSender(file.open(part.from()), part.length());
    sender.sendNext(exchange, exchange.getResponseSender());
  }

  private static String disposition(String name) {
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }

  private void sendNext(HttpServerExchange exchange, Sender sender) {
    try {
      int read = data.read(buffer, 0, (int) Math.min(PIECE, left));
      if (read < 0) {
        throw new IOException("a file of a chat is shorter than it was");
      }
      left -= read;
      sender.send(ByteBuffer.wrap(buffer, 0, read), left == 0 ? end() : this);
    } catch (IOException e) {
      fail(exchange);
    }
  }

  private IoCallback end() {
    IoUtils.safeClose(data);
    return IoCallback.END_EXCHANGE;
  }

  @Override
  public void onComplete(HttpServerExchange exchange, Sender sender) {
    exchange.dispatch(
        task -> Thread.ofVirtual().name("parley-file").start(task),
        () -> sendNext(exchange, sender));
  }

  @Override
  public void onException(HttpServerExchange exchange, Sender sender, IOException gone) {
    fail(exchange);
  }

  /** Half a file must not look like a whole one. */
  private void fail(HttpServerExchange exchange) {
    IoUtils.safeClose(data);
    IoUtils.safeClose(exchange.getConnection());
  }
}
