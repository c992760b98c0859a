package dev.parley.server.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cookie that tells browsers apart. It is random, unreadable for scripts and not sent along
 * from other sites, unless pages of others may show this one in a frame: then a browser keeps it
 * for each of them by itself.
 */
public final class VisitorCookie {

  /** The cookie's name. */
  public static final String NAME = "parley_visitor";

  /** There, on an exchange, if pages of other origins may show this server's page in a frame. */
  static final AttachmentKey<Boolean> EMBEDDABLE = AttachmentKey.create(Boolean.class);

  private static final Logger LOG = LoggerFactory.getLogger(VisitorCookie.class);
  private static final AttachmentKey<Visitor> VISITOR = AttachmentKey.create(Visitor.class);
  private static final int SECRET_BYTES = 24;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** As long as browsers keep a cookie at most. */
  private static final int MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

  private static final int LONGEST_LANGUAGES = 1_000;

  private VisitorCookie() {}

  /**
   * Returns the browser that asks, without issuing a cookie to it: a visitor that has none is a new
   * one in each request.
   */
  public static Visitor read(HttpServerExchange exchange) {
    Visitor known = exchange.getAttachment(VISITOR);
    if (known == null) {
      known = find(exchange);
      exchange.putAttachment(VISITOR, known);
    }
    return known;
  }

  /** Returns the browser that asks; one without a cookie gets it with the answer. */
  public static Visitor readOrIssue(HttpServerExchange exchange) {
    Visitor visitor = read(exchange);
    if (!visitor.arrived()) {
      exchange.setResponseCookie(cookie(visitor, exchange));
    }
    return visitor;
  }

  /** A frame in another site gets no cookie but one that says that it may be there. */
  private static Cookie cookie(Visitor visitor, HttpServerExchange exchange) {
    boolean framed = exchange.isSecure() && Boolean.TRUE.equals(exchange.getAttachment(EMBEDDABLE));
    Cookie cookie =
        new CookieImpl(NAME, visitor.id())
            .setPath("/")
            .setHttpOnly(true)
            .setSecure(exchange.isSecure())
            .setSameSite(true)
            .setSameSiteMode(framed ? "None" : "Lax")
            .setMaxAge(MAX_AGE_SECONDS);
    return framed ? cookie.setAttribute("Partitioned", "") : cookie;
  }

  private static Visitor find(HttpServerExchange exchange) {
    try {
      for (Cookie cookie : exchange.requestCookies()) {
        // Anything but a secret of ours is as good as no cookie.
        if (cookie.getName().equals(NAME) && SECRET.matcher(cookie.getValue()).matches()) {
          return new Visitor(cookie.getValue(), true, language(exchange));
        }
      }
    } catch (IllegalStateException | IllegalArgumentException tooManyOrMalformed) {
      LOG.debug("Cookies that cannot be read are as good as none", tooManyOrMalformed);
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new Visitor(id, false, language(exchange));
  }

  /** Returns the language that the browser likes best; English if it does not say. */
  private static Locale language(HttpServerExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE);
    if (header == null || header.length() > LONGEST_LANGUAGES) {
      return Locale.ENGLISH;
    }
    try {
      String best = Locale.LanguageRange.parse(header).getFirst().getRange();
      return best.startsWith("*") ? Locale.ENGLISH : Locale.forLanguageTag(best);
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
