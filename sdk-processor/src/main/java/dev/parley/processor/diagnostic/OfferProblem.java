package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in what an agent offers before anybody says anything. Their ids are PLY350–PLY399. */
public enum OfferProblem implements Problem {
  /** Something that is offered and has no name. */
  OFFER_BLANK(error("PLY350", "%1$s offers %2$s with a blank '%3$s'", "write one")),
  /** Two things of one name. */
  OFFER_DUPLICATE(
      error("PLY351", "%1$s offers two %2$s called '%3$s'", "rename one of them, or remove it")),
  /** A starter with a command that is not offered. */
  STARTER_COMMAND(
      error(
          "PLY352",
          "%1$s offers a starter with the command '%2$s', which it does not offer",
          "%3$s")),
  /** Two things chosen at first where one can be. */
  DEFAULT_DUPLICATE(
      error(
          "PLY353",
          "%1$s offers two %2$s that are chosen at first, '%3$s' and '%4$s'",
          "keep '%5$s' on one of them")),
  /** A mode without options. */
  MODE_EMPTY(
      error("PLY354", "%1$s offers the mode '%2$s' without options", "add some, or remove it")),
  /** A category without starters. */
  CATEGORY_EMPTY(
      error(
          "PLY355", "%1$s offers the category '%2$s' without starters", "add some, or remove it")),
  /** Constants and a method for the same thing. */
  OFFER_TWICE(
      error(
          "PLY356",
          "%1$s says what %2$s to offer, and so does @Agent(%3$s = …)",
          "keep one of them; the method can return what the annotation says, too")),
  /** Starters that categories replace. */
  STARTERS_REPLACED(
      warning(
          "PLY357",
          "%1$s offers starters and categories, and pages show categories in place of starters",
          "move the starters into a category")),
  /** A method that does not return what it is to offer. */
  OFFER_RESULT(error("PLY358", "%1$s returns %2$s, and %3$s offers a list", "return a List<%4$s>")),
  /** A name that no icon has. */
  ICON_NAME(warning("PLY359", "%1$s offers %2$s with the icon '%3$s', which is %4$s", "%5$s"));

  private final Notice notice;

  OfferProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
