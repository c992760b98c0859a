package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Forms with a file, as browsers send them. */
final class Form {

  static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Form() {}

  /** Returns what comes before a file's bytes. */
  static String head(String name, String mime) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: "
        + mime
        + "\r\n\r\n";
  }

  /** Returns what comes behind them. */
  static String tail() {
    return "\r\n--" + BOUNDARY + "--\r\n";
  }

  /** Returns a whole form. */
  static byte[] of(String name, String mime, byte[] bytes) {
    var form = new ByteArrayOutputStream();
    form.writeBytes(head(name, mime).getBytes(UTF_8));
    form.writeBytes(bytes);
    form.writeBytes(tail().getBytes(UTF_8));
    return form.toByteArray();
  }
}
