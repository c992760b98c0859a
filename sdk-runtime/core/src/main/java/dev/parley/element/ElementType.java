package dev.parley.element;

/** What an {@link Element} is. */
public enum ElementType {
  /** An image. */
  IMAGE("image/png"),
  /** A text, which may be code. */
  TEXT("text/plain"),
  /** A PDF document. */
  PDF("application/pdf"),
  /** Sound to listen to. */
  AUDIO("audio/mpeg"),
  /** A film to watch. */
  VIDEO("video/mp4"),
  /** A file to download. */
  FILE("application/octet-stream"),
  /** A chart, as Plotly's figure in JSON. */
  PLOTLY("application/json"),
  /** A table. */
  DATAFRAME("application/json"),
  /** A list of tasks and how far they are. */
  TASKLIST("application/json"),
  /** An element of the application's own, drawn by the page's code of its name. */
  CUSTOM("application/json");

  private final String mime;

  ElementType(String mime) {
    this.mime = mime;
  }

  /** Returns the media type of content whose name does not tell. */
  String mime() {
    return mime;
  }

  /** Returns what a file of that media type is shown as. */
  public static ElementType ofMime(String mime) {
    if (mime.startsWith("image/")) {
      return IMAGE;
    } else if (mime.equals(PDF.mime)) {
      return PDF;
    } else if (mime.startsWith("audio/")) {
      return AUDIO;
    }
    return mime.startsWith("video/") ? VIDEO : FILE;
  }
}
