package dev.parley.server.look;

import dev.parley.server.assets.Asset;
import dev.parley.server.assets.PublicFiles;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The document that browsers get: the packaged one with the application's head. It is made again
 * only for other files.
 *
 * <p>Safe for use by multiple threads.
 */
public final class PageDocument {

  private record Kept(PublicFiles files, Asset document) {}

  private final DocumentHead head;
  private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

  /** Prepares documents with this head. */
  public PageDocument(DocumentHead head) {
    this.head = head;
  }

  /**
   * Returns the document.
   *
   * @param packaged the document as it is packaged, always the same
   * @param files the application's files
   */
  public Asset of(String packaged, PublicFiles files) {
    Kept kept = last.get();
    if (kept == null || kept.files() != files) {
      kept = new Kept(files, Asset.Made.html(head.into(packaged, files)));
      last.set(kept);
    }
    return kept.document();
  }
}
