package dev.parley.server.look;

import static java.util.stream.Collectors.toMap;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import dev.parley.server.assets.PublicFiles;
import dev.parley.server.security.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the page is told about its application before it asks for anything. The page reads it in
 * {@code src/wire/application.ts}.
 *
 * @param look what the operator decided
 * @param texts the languages of which the application has texts of its own
 * @param elements the names of the elements that the application draws itself
 * @param logo the addresses of its logo, by theme; empty if it has none
 * @param avatars the addresses of the pictures of those who speak, by simple name
 */
record ApplicationNotes(
    Look look,
    List<String> texts,
    List<String> elements,
    Map<String, String> logo,
    Map<String, String> avatars)
    implements JsonShape {

  private static final Logger LOG = LoggerFactory.getLogger(ApplicationNotes.class);

  /** Looks through the files for those whose names have a meaning. */
  static ApplicationNotes of(Look look, PublicFiles files) {
    return new ApplicationNotes(
        look,
        texts(files),
        files.named("elements", "js"),
        addresses(Pictures.logo(files)),
        addresses(Pictures.avatars(files)));
  }

  /** Pages could not speak what has no tag. */
  private static List<String> texts(PublicFiles files) {
    List<String> names = files.named("texts", "json");
    names.stream().filter(name -> !isTag(name)).forEach(ApplicationNotes::warnOf);
    return names.stream().filter(ApplicationNotes::isTag).toList();
  }

  private static boolean isTag(String name) {
    return LanguageTag.read(name).isPresent();
  }

  private static void warnOf(String name) {
    LOG.warn(
        "The file texts/{}.json is left out: its name has to be a language tag such as {}",
        name,
        LanguageTag.meantBy(name).orElse("de or pt-BR"));
  }

  private static Map<String, String> addresses(Map<String, String> paths) {
    return paths.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> PublicFiles.address(entry.getValue()),
                (one, _) -> one,
                TreeMap::new));
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("theme").text(look.theme());
    json.key("language").text(look.language());
    json.key("texts").array(texts);
    json.key("elements").array(elements);
    json.key("imageOrigins").array(look.imageOrigins().stream().map(Origin::text).toList());
    json.key("logo").map(logo);
    json.key("avatars").map(avatars);
    json.endObject();
  }
}
