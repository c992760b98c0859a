package dev.parley.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/**
 * What the author is told about a problem.
 *
 * @param id the id, such as {@code PLY104}; it never changes its meaning and is never used again
 * @param kind whether it is an error or a warning
 * @param sentence what is wrong, a format that begins with the author's own name for the thing
 * @param fix the way out, an imperative and a format of the same names
 */
public record Notice(String id, Kind kind, String sentence, String fix) {

  /** Makes a notice because of which nothing can be generated. */
  static Notice error(String id, String sentence, String fix) {
    return new Notice(id, Kind.ERROR, sentence, fix);
  }

  /** Makes a notice about what is probably not meant. */
  static Notice warning(String id, String sentence, String fix) {
    return new Notice(id, Kind.WARNING, sentence, fix);
  }
}
