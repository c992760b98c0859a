package dev.parley.file;

import java.io.IOException;

/** A file, or all files of a chat together, would be larger than they may be. */
public final class FileLimitException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception whose message a person understands. */
  public FileLimitException(String message) {
    super(message);
  }
}
