package dev.parley.server.look;

import dev.parley.server.security.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an application's operator decides about its page.
 *
 * @param publicFolder the folder with files that the application gives away; there need be none
 * @param theme one of {@link #THEMES}, for people who have chosen none
 * @param language the language that everybody gets, a tag; empty where each browser's is asked for
 * @param imageOrigins where images in texts may come from, beside this server
 */
public record Look(Path publicFolder, String theme, String language, List<Origin> imageOrigins) {

  /** The themes: the first is the one that follows the person's system. */
  public static final List<String> THEMES = List.of("system", "light", "dark");

  /** Copies the list. */
  public Look {
    imageOrigins = List.copyOf(imageOrigins);
    if (!THEMES.contains(theme)) {
      throw new IllegalArgumentException("no theme: " + theme);
    }
  }

  /** Returns what holds when nothing is said. */
  public static Look standard() {
    return new Look(Path.of("public"), THEMES.getFirst(), "", List.of());
  }

  /** Returns this look with another folder of the application's files. */
  public Look withPublicFolder(Path publicFolder) {
    return new Look(publicFolder, theme, language, imageOrigins);
  }

  /**
   * Returns this look with another theme.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Look withTheme(String theme) {
    return new Look(publicFolder, theme, language, imageOrigins);
  }

  /** Returns this look in one language for everybody. */
  public Look withLanguage(String language) {
    return new Look(publicFolder, theme, language, imageOrigins);
  }

  /** Returns this look with images from one more origin. */
  public Look allowingImages(Origin origin) {
    var origins = new ArrayList<>(imageOrigins);
    origins.add(origin);
    return new Look(publicFolder, theme, language, origins);
  }
}
