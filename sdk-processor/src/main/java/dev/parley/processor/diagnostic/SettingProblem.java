package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in settings and their widgets. Their ids are PLY301–PLY349. */
public enum SettingProblem implements Problem {
  /** Settings that are no record. */
  SETTINGS_NOT_A_RECORD(
      error("PLY301", "%1$s is %2$s, and only a record can hold settings", "name a record")),
  /** Settings that generated code cannot use. */
  SETTINGS_INACCESSIBLE(
      error("PLY302", "%1$s is %2$s, so code generated beside %3$s cannot make one", "%4$s")),
  /** Settings with type parameters. */
  SETTINGS_GENERIC(
      error(
          "PLY303",
          "%1$s has type parameters, and a page cannot choose types for them",
          "remove the type parameters")),
  /** Settings without a component. */
  SETTINGS_EMPTY(
      error(
          "PLY304",
          "%1$s has no components, so there is nothing to set",
          "give it one, such as '@Switch boolean verbose', or remove 'settings'")),
  /** A component without a widget. */
  COMPONENT_WITHOUT_WIDGET(
      error("PLY305", "%1$s has no widget, so nobody can set it", "annotate it with any of: %2$s")),
  /** A component with two widgets. */
  WIDGET_TWICE(
      error(
          "PLY306",
          "%1$s has %2$s and %3$s, and a setting is shown with one widget",
          "remove one")),
  /** A widget on a type that it does not give. */
  WIDGET_TYPE(error("PLY307", "%1$s is %2$s, which %3$s does not give", "%4$s")),
  /** A widget on something that is no component of a record. */
  WIDGET_MISPLACED(
      error(
          "PLY308",
          "%1$s is %2$s, and %3$s is for the components of a record",
          "move it to a component of the record that @Agent(settings = …) names")),
  /** A record with widgets that is nobody's settings. */
  SETTINGS_UNUSED(
      warning(
          "PLY309",
          "%1$s has widgets, but no agent here has it as its settings",
          "write @Agent(settings = %1$s.class) where it belongs")),
  /** Two settings of one id. */
  SETTING_ID_DUPLICATE(
      error(
          "PLY310",
          "%1$s has the id '%2$s', and so has %3$s: a page could not tell them apart",
          "give one of them another id")),
  /** A text that is to be read, and is blank. */
  SETTING_TEXT_BLANK(
      error(
          "PLY311",
          "%1$s has a blank %2$s, which tells people nothing",
          "write what people are to read, or leave it out")),
  /** A tab without a heading. */
  TAB_BLANK(
      error(
          "PLY312",
          "%1$s is in a tab without a heading, by which people would find it",
          "write a heading, or remove @Tab")),
  /** A component without a tab where others have one. */
  TAB_MISSING(
      error(
          "PLY313",
          "%1$s is in no tab while %2$s is in one, so no page shows it",
          "write @Tab(\"%3$s\"), or another tab")),
  /** A range with nothing in it. */
  RANGE_EMPTY(
      error(
          "PLY314",
          "%1$s goes from %2$s to %3$s, which leaves nothing to choose",
          "make 'min' less than 'max'")),
  /** A number that is none. */
  NUMBER_INFINITE(
      error(
          "PLY315",
          "%1$s has %2$s as its '%3$s', which is no number to choose",
          "write a number that people can reach")),
  /** A fraction where there are whole numbers. */
  NUMBER_NOT_WHOLE(
      error(
          "PLY316",
          "%1$s is %2$s, and its '%3$s' is %4$s, which is not whole",
          "use a whole number, or make %1$s a double")),
  /** A number that the type cannot hold. */
  NUMBER_BEYOND_TYPE(
      error(
          "PLY317",
          "%1$s is %2$s, which cannot hold its '%3$s', %4$s",
          "use a number between %5$s, or make %1$s %6$s")),
  /** A step that does not fit into its range. */
  STEP_UNFIT(
      error("PLY318", "%1$s goes from %2$s to %3$s, and steps of %4$s do not lead there", "%5$s")),
  /** An initial value outside of the bounds. */
  INITIAL_OUTSIDE(
      error("PLY319", "%1$s begins with %2$s, which is not %3$s", "begin with one %3$s")),
  /** An initial number that no step leads to. */
  INITIAL_OFF_STEP(
      error(
          "PLY320",
          "%1$s begins with %2$s, to which no step of %3$s leads from %4$s",
          "use %5$s, or another 'step'")),
  /** A setting that begins empty and cannot be. */
  EMPTY_REFUSED(
      error(
          "PLY321",
          "%1$s is %2$s, which cannot be empty as its %3$s is at first",
          "give it 'initial', or make it @Nullable%4$s")),
  /** Nothing to choose from. */
  CHOICE_EMPTY(error("PLY322", "%1$s has nothing to choose from", "%2$s")),
  /** Two choices of one value. */
  CHOICE_DUPLICATE(
      error(
          "PLY323",
          "%1$s has the choice '%2$s' twice: nobody could tell which was chosen",
          "remove one, or rename it")),
  /** A choice without value or label. */
  CHOICE_BLANK(
      error(
          "PLY324",
          "%1$s has %2$s that is blank",
          "write a text; to allow no choice, make %1$s @Nullable")),
  /** An initial choice that is none of the choices. */
  CHOICE_INITIAL(
      error("PLY325", "%1$s begins with '%2$s', which is not among its choices", "use %3$s")),
  /** Choices for an enum, which has them. */
  CHOICE_OF_ENUM(
      error(
          "PLY326",
          "%1$s is %2$s, whose constants are the choices",
          "remove the texts, or make %1$s %3$s")),
  /** A text that is no date. */
  DATE_FORM(
      error(
          "PLY327",
          "%1$s has '%2$s' as its '%3$s', which is no date",
          "write year, month and day, such as 2026-11-23")),
  /** Too few or too many dates. */
  DATE_COUNT(error("PLY328", "%1$s is %2$s and begins with %3$s", "write %4$s")),
  /** A range of dates that ends before it begins. */
  DATES_REVERSED(
      error("PLY329", "%1$s begins with %2$s to %3$s, which ends before it begins", "swap them")),
  /** A handler of settings in an agent without. */
  SETTINGS_MISSING(
      error(
          "PLY330",
          "%1$s answers a change of settings, and %2$s has none",
          "write @Agent(settings = …), naming the record of its settings")),
  /** A handler that takes settings which are not its agent's. */
  SETTINGS_OTHER(
      error(
          "PLY331",
          "%1$s takes %2$s, whose widgets are not the settings of %3$s",
          "write @Agent(settings = %4$s.class)%5$s")),
  /** A type in the settings that generated code cannot use. */
  SETTING_TYPE_INACCESSIBLE(
      error("PLY332", "%1$s is %2$s, which is %3$s, so generated code cannot make one", "%4$s"));

  private final Notice notice;

  SettingProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
