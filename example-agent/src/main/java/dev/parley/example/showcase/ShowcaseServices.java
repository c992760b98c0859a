package dev.parley.example.showcase;

import dev.parley.agent.App;
import java.util.Locale;

/** What the application was started with. */
final class ShowcaseServices {
  private final Mode mode;

  ShowcaseServices(App app) {
    mode = Mode.valueOf(app.option("mode").toUpperCase(Locale.ROOT));
  }

  Mode mode() {
    return mode;
  }

  /** Who is served, and what they are offered. */
  enum Mode {
    /** Everybody, with messages to begin with. */
    OPEN,
    /** Everybody, with profiles to choose from. */
    PROFILES
  }
}
