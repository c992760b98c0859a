package dev.parley.server.transport;

import org.jspecify.annotations.Nullable;

/** What may go into a log line of what strangers sent: printable, and not without end. */
public final class LogText {

  private static final int LONGEST = 200;

  private LogText() {}

  /** Returns the text without what could pass for a line, or a colour, of its own. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "no reason given";
    }
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return shown.replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
  }
}
