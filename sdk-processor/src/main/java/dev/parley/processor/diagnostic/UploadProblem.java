package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;

/**
 * Mistakes in what an agent wants of people: files, and keys of their own. Their ids are
 * PLY132–PLY139.
 */
public enum UploadProblem implements Problem {
  /** A kind of file that is none. */
  UPLOADS_KIND(
      error(
          "PLY132",
          "'%1$s' is neither a media type nor an ending of file names",
          "use one such as 'image/*' or '.csv'")),
  /** Uploads that let no file in. */
  UPLOADS_NUMBER(
      error(
          "PLY133",
          "the uploads of %1$s have %2$s = %3$s, which lets no file in",
          "use 1 or more, or leave uploads out")),
  /** Uploads that accept nothing. */
  UPLOADS_NOTHING(
      error(
          "PLY134",
          "the uploads of %1$s accept nothing, so no file can be attached",
          "name what they accept, or leave accept out to take anything")),
  /** A key whose name is not one. */
  USER_KEY_NAME(
      error("PLY135", "'%1$s' cannot be the name of a key that people are asked for", "use %2$s")),
  /** Two keys of one name. */
  USER_KEY_DUPLICATE(
      error("PLY136", "%2$s asks people for the key '%1$s' twice", "remove one of the two"));

  private final Notice notice;

  UploadProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
