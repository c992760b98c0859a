package dev.parley.server.assets;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.PathResource;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.util.ETag;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with a file: its bytes, a part of them, or that the client has them already. */
public final class AssetSender {

  private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*gzip\\s*(;[^,]*)?(?=,|$)");
  private static final Pattern NEVER = Pattern.compile(";\\s*q=0(?:\\.0*)?\\s*");

  private static final String ASK_AGAIN = "private, no-cache";

  private AssetSender() {}

  /**
   * Ends the exchange with the file.
   *
   * @throws NoSuchFileException if there is none any more
   * @throws IOException if it cannot be read
   */
  public static void send(HttpServerExchange exchange, Asset asset) throws IOException {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, asset.contentType());
    switch (asset) {
      case Asset.Packaged packaged -> send(exchange, packaged);
      case Asset.Made made -> send(exchange, made);
      case Asset.OnDisk onDisk -> send(exchange, onDisk.file());
      case Asset.OfChat(var file) -> ChatFileSender.send(exchange, file);
    }
  }

  private static void send(HttpServerExchange exchange, Asset.Packaged asset) {
    exchange
        .getResponseHeaders()
        .put(
            Headers.CACHE_CONTROL,
            asset.immutable() ? "public, max-age=31536000, immutable" : ASK_AGAIN);
    Optional<Asset.Compressed> gzip = asset.gzip();
    if (gzip.isPresent() && choosesGzip(exchange)) {
      sendBytes(exchange, gzip.get().etag(), () -> packaged(gzip.get().resource()));
    } else {
      sendBytes(exchange, asset.etag(), () -> packaged(asset.resource()));
    }
  }

  private static void send(HttpServerExchange exchange, Asset.Made asset) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, ASK_AGAIN);
    Asset.Version version = choosesGzip(exchange) ? asset.gzip() : asset.plain();
    sendBytes(exchange, version.etag(), version.bytes()::duplicate);
  }

  private static ByteBuffer packaged(String resource) {
    return ByteBuffer.wrap(Resources.bytes(resource));
  }

  private static void sendBytes(
      HttpServerExchange exchange, String etag, Supplier<ByteBuffer> content) {
    if (Partial.isNew(exchange, new ETag(false, etag))) {
      ByteBuffer bytes = content.get();
      exchange.setResponseContentLength(bytes.remaining());
      exchange.getResponseSender().send(bytes);
    }
  }

  /** Says that the answer depends on it, and for the compressed one how it is packed. */
  private static boolean choosesGzip(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.add(Headers.VARY, "Accept-Encoding");
    boolean gzip = takesGzip(exchange);
    if (gzip) {
      headers.put(Headers.CONTENT_ENCODING, "gzip");
    }
    return gzip;
  }

  private static void send(HttpServerExchange exchange, Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (!now.isRegularFile()) {
      throw new NoSuchFileException(file.toString());
    }
    long changed = now.lastModifiedTime().toMillis();
    var etag = new ETag(false, Long.toHexString(changed) + "-" + Long.toHexString(now.size()));
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    if (!Partial.isNew(exchange, etag)) {
      return;
    }
    Partial.Part part = Partial.begin(exchange, now.size(), etag);
    if (part.length() == 0 || exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.endExchange();
      return;
    }
    new PathResource(file, new PathResourceManager(file.getParent()), file.toString())
        .serveRange(
            exchange.getResponseSender(),
            exchange,
            part.from(),
            part.from() + part.length() - 1,
            IoCallback.END_EXCHANGE);
  }

  private static boolean takesGzip(HttpServerExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    Matcher gzip = GZIP.matcher(accepted);
    return gzip.find() && !NEVER.matcher(String.valueOf(gzip.group(1))).matches();
  }
}
