package dev.parley.server.look;

import dev.parley.server.assets.PublicFiles;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pictures in the public folder that have a meaning by their name, of whatever type they are.
 */
public final class Pictures {

  private static final String AVATARS = "avatars";

  private Pictures() {}

  /** Returns the path of the icon of the browser's tab. */
  public static Optional<String> favicon(PublicFiles files) {
    return files.picture("favicon");
  }

  /** Returns the path of the logo for a theme, {@code light} or {@code dark}. */
  public static Optional<String> logo(PublicFiles files, String theme) {
    String other = theme.equals("dark") ? "light" : "dark";
    return files
        .picture("logo_" + theme)
        .or(() -> files.picture("logo"))
        .or(() -> files.picture("logo_" + other));
  }

  /** Returns the paths of the logo by theme: for both or for none. */
  static Map<String, String> logo(PublicFiles files) {
    return logo(files, "light")
        .map(light -> Map.of("light", light, "dark", logo(files, "dark").orElse(light)))
        .orElse(Map.of());
  }

  /** Returns the path of the picture of somebody who speaks. */
  public static Optional<String> avatar(PublicFiles files, String name) {
    return Optional.ofNullable(avatars(files).get(simple(name)));
  }

  /** Returns the paths of the pictures of those who speak, by their simple names. */
  static Map<String, String> avatars(PublicFiles files) {
    var avatars = new TreeMap<String, String>();
    files.pictures(AVATARS).forEach((name, path) -> avatars.putIfAbsent(simple(name), path));
    return avatars;
  }

  /** Returns a name as files and the page spell it. */
  private static String simple(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('.', '_');
  }
}
