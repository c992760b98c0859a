package dev.parley.server.lifecycle;

import dev.parley.server.look.LanguageTag;
import dev.parley.server.look.Look;
import dev.parley.server.security.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flags that decide about the page's look. */
final class LookOptions {

  private static final String PUBLIC = "--public";
  private static final String THEME = "--theme";
  private static final String LANGUAGE = "--language";
  private static final String ALLOW_IMAGES = "--allow-images";

  private LookOptions() {}

  static List<OptionSpec> specs() {
    return List.of(
        OptionSpecs.value(
            PUBLIC,
            "<folder>",
            "The folder with files that the page may load, such as a logo and theme.css;"
                + " public unless given."),
        OptionSpecs.value(
            THEME,
            "<theme>",
            "The theme of people who have chosen none: light, dark or system, which is theirs;"
                + " system unless given."),
        OptionSpecs.value(
            LANGUAGE,
            "<tag>",
            "The language of the page for everybody, such as de or pt-BR; each browser's unless"
                + " given."),
        OptionSpecs.values(
            ALLOW_IMAGES,
            "<origin>",
            "Show images of this origin in texts; may be given several times."));
  }

  static Look read(ParseResult parsed) throws BadValueException {
    Look look = Look.standard();
    if (parsed.hasMatchedOption(PUBLIC)) {
      look = look.withPublicFolder(folder(parsed.matchedOptionValue(PUBLIC, "")));
    }
    if (parsed.hasMatchedOption(THEME)) {
      look = look.withTheme(theme(parsed.matchedOptionValue(THEME, "")));
    }
    if (parsed.hasMatchedOption(LANGUAGE)) {
      look = look.withLanguage(language(parsed.matchedOptionValue(LANGUAGE, "")));
    }
    for (String text : parsed.matchedOptionValue(ALLOW_IMAGES, new String[0])) {
      look = look.allowingImages(origin(text));
    }
    return look;
  }

  private static Path folder(String text) throws BadValueException {
    try {
      Path folder = Path.of(text);
      if (!text.isEmpty() && Files.isDirectory(folder)) {
        return folder;
      }
      throw new BadValueException(
          refusal(PUBLIC, "a folder", text, NearestName.to(nameOf(folder), neighbours(folder))));
    } catch (InvalidPathException e) {
      throw new BadValueException(refusal(PUBLIC, "a folder", text, Optional.empty()));
    }
  }

  private static String nameOf(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  /** Returns the names of the folders that are where this one should be. */
  private static List<String> neighbours(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).map(LookOptions::nameOf).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String theme(String text) throws BadValueException {
    if (Look.THEMES.contains(text)) {
      return text;
    }
    throw new BadValueException(
        refusal(THEME, "light, dark or system", text, NearestName.to(text, Look.THEMES)));
  }

  private static String language(String text) throws BadValueException {
    Optional<String> tag = LanguageTag.read(text);
    if (tag.isPresent()) {
      return tag.get();
    }
    throw new BadValueException(
        refusal(LANGUAGE, "a language tag such as de or pt-BR", text, LanguageTag.meantBy(text)));
  }

  private static Origin origin(String text) throws BadValueException {
    Optional<Origin> origin = Origin.parseWeb(text);
    if (origin.isPresent()) {
      return origin.get();
    }
    throw new BadValueException(
        refusal(
            ALLOW_IMAGES, "an origin such as https://images.example.com", text, Optional.empty()));
  }

  private static String refusal(String flag, String taken, String text, Optional<String> meant) {
    String mistake = flag + " takes " + taken + ", not '" + text + "'";
    return meant.map(near -> mistake + "; did you mean " + near + "?").orElse(mistake + ".");
  }
}
