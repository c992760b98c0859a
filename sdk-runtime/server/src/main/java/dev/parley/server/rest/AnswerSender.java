package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.json.Json;
import dev.parley.server.assets.Asset;
import dev.parley.server.assets.AssetSender;
import dev.parley.server.security.ErrorAnswer;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Puts answers on the wire. */
final class AnswerSender {

  private AnswerSender() {}

  static void send(HttpServerExchange exchange, RestAnswer answer) throws IOException {
    switch (answer) {
      case RestAnswer.Json json -> {
        json.cookies()
            .forEach(cookie -> exchange.setResponseCookie(cookie.setSecure(exchange.isSecure())));
        text(exchange, json.status(), "application/json", Json.write(json.body()));
      }
      case RestAnswer.Html(int status, String html) ->
          text(exchange, status, "text/html; charset=utf-8", html);
      case RestAnswer.File(var asset) -> file(exchange, asset);
    }
  }

  private static void file(HttpServerExchange exchange, Asset asset) throws IOException {
    try {
      AssetSender.send(exchange, asset);
    } catch (NoSuchFileException gone) {
      ErrorAnswer.send(exchange, 404, "File not found");
    }
  }

  private static void text(HttpServerExchange exchange, int status, String type, String text) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, type);
    headers.put(Headers.CACHE_CONTROL, "no-store");
    exchange.setStatusCode(status);
    exchange.getResponseSender().send(text, UTF_8);
  }
}
