package dev.parley.server.assets;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ByteRange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import java.util.Optional;

/** Answers with as much of a content as a client wants and has not. */
final class Partial {

  /**
   * What is to be sent of a content.
   *
   * @param from the number of the first byte
   * @param length how many bytes
   */
  record Part(long from, long length) {}

  private Partial() {}

  /** Says what part of a content is sent, and returns it. */
  static Part begin(HttpServerExchange exchange, long size, ETag etag) {
    exchange.getResponseHeaders().put(Headers.ACCEPT_RANGES, "bytes");
    Optional<ByteRange.RangeResponseResult> part = part(exchange, size, etag);
    if (part.isPresent()) {
      exchange.setStatusCode(part.get().getStatusCode());
      exchange.getResponseHeaders().put(Headers.CONTENT_RANGE, part.get().getContentRange());
    }
    long length = part.map(ByteRange.RangeResponseResult::getContentLength).orElse(size);
    exchange.setResponseContentLength(length);
    return new Part(part.map(ByteRange.RangeResponseResult::getStart).orElse(0L), length);
  }

  /** One part of a content; a request for several gets the whole, as is its right. */
  private static Optional<ByteRange.RangeResponseResult> part(
      HttpServerExchange exchange, long size, ETag etag) {
    String asked = exchange.getRequestHeaders().getFirst(Headers.RANGE);
    String ifTag = exchange.getRequestHeaders().getFirst(Headers.IF_RANGE);
    ByteRange range = asked == null ? null : ByteRange.parse(asked);
    boolean changed = ifTag != null && !ifTag.equals(etag.toString());
    return range == null || range.getRanges() != 1 || changed
        ? Optional.empty()
        : Optional.ofNullable(range.getResponseResult(size, null, null, null));
  }

  /** Sends the tag, and ends the exchange with 304 if the client has the content it stands for. */
  static boolean isNew(HttpServerExchange exchange, ETag etag) {
    exchange.getResponseHeaders().put(Headers.ETAG, etag.toString());
    if (ETagUtils.handleIfNoneMatch(exchange, etag, true)) {
      return true;
    }
    exchange.setStatusCode(304).endExchange();
    return false;
  }
}
