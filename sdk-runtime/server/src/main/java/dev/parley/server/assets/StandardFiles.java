package dev.parley.server.assets;

import java.util.Optional;

/** The pictures for applications that bring none. */
public final class StandardFiles {

  private static final String FOLDER = "META-INF/parley/server/";

  private StandardFiles() {}

  /** Returns the icon of the browser's tab. */
  public static Asset favicon() {
    return svg("favicon.svg");
  }

  /**
   * Returns the logo.
   *
   * @param theme {@code light} or {@code dark}
   */
  public static Asset logo(String theme) {
    return svg(theme.equals("dark") ? "logo_dark.svg" : "logo_light.svg");
  }

  private static Asset svg(String name) {
    String resource = FOLDER + name;
    String etag = Integer.toHexString(java.util.Arrays.hashCode(Resources.bytes(resource)));
    return new Asset.Packaged(resource, "image/svg+xml", etag, false, Optional.empty());
  }
}
