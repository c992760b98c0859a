package dev.parley.page;

/**
 * A short notice over the page, which goes by itself.
 *
 * @param kind what it is about
 * @param text what people read
 */
public record Toast(Kind kind, String text) {

  /** What a notice is about. */
  public enum Kind {
    /** Good to know. */
    INFO,
    /** It worked. */
    SUCCESS,
    /** Look out. */
    WARNING,
    /** It did not work. */
    ERROR
  }
}
