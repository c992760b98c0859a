package dev.parley.server.assets;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The application's {@code public} folder: its files as they were when the server started or, while
 * somebody works on them, as they are when the page is loaded.
 *
 * <p>Safe for use by multiple threads.
 */
public final class PublicFolder {

  private final Path folder;
  private final boolean watched;
  private volatile PublicFiles files;

  /**
   * Looks through a folder.
   *
   * @param watched whether to look through it again for each visit of the page and each file that
   *     was not there
   */
  public PublicFolder(Path folder, boolean watched) {
    this.folder = folder;
    this.watched = watched;
    this.files = PublicFiles.scan(folder);
  }

  /** Returns the files as they were when the folder was last looked through. */
  public PublicFiles files() {
    return files;
  }

  /** Returns the files as they are for who begins to load the page. */
  public PublicFiles filesNow() {
    if (watched) {
      files = PublicFiles.scan(folder);
    }
    return files;
  }

  /** Returns the file with the path, relative and with forward slashes. */
  public Optional<Asset> find(String path) {
    return files.find(path).or(() -> watched ? filesNow().find(path) : Optional.empty());
  }
}
