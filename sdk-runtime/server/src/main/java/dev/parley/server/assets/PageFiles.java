package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page's files: what {@code META-INF/parley/page/files.json} lists, and nothing else. The jar
 * {@code parley-web-ui} brings both.
 */
public final class PageFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PageFiles.class);
  private static final String FOLDER = "META-INF/parley/page/";
  private static final int VERSION = 1;
  private static final Pattern PATH = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

  private final Map<String, Asset.Packaged> files;
  private final String index;

  private PageFiles(Map<String, Asset.Packaged> files, String index) {
    this.files = Map.copyOf(files);
    this.index = index;
  }

  /** Reads the list from the class path; the set is empty if there is none or it makes no sense. */
  public static PageFiles load() {
    try (InputStream list = Resources.open(FOLDER + "files.json")) {
      if (list != null) {
        return parse(list.readAllBytes());
      }
      LOG.warn("There is no page on the class path; add the dependency dev.parley:parley-web-ui");
    } catch (IOException | ProtocolException e) {
      LOG.error("The page on the class path cannot be used: {}", e.getMessage());
    }
    return new PageFiles(Map.of(), "");
  }

  /**
   * Reads a list.
   *
   * @throws ProtocolException if it makes no sense
   */
  static PageFiles parse(byte[] json) {
    JsonFields list = JsonFields.of("files.json", Json.read(json));
    if (list.requiredNumber("version") != VERSION) {
      throw new ProtocolException("files.json is of another version than this server's");
    }
    var files = new HashMap<String, Asset.Packaged>();
    for (JsonFields file : list.objects("files")) {
      files.put(path(file), packaged(file));
    }
    return new PageFiles(files, list.requiredText("index"));
  }

  /**
   * Returns the file with the path, relative and exactly as listed; not the document, which is not
   * sent as it is.
   */
  public Optional<Asset> find(String path) {
    return path.equals(index) ? Optional.empty() : Optional.ofNullable(files.get(path));
  }

  /** Returns the document that answers every client-side route, as it is packaged. */
  public Optional<String> index() {
    return Optional.ofNullable(files.get(index))
        .map(packaged -> new String(Resources.bytes(packaged.resource()), UTF_8));
  }

  private static Asset.Packaged packaged(JsonFields file) {
    return new Asset.Packaged(
        FOLDER + path(file),
        file.requiredText("contentType"),
        etag(file),
        Boolean.TRUE.equals(file.plain().get("immutable")),
        file.object("gzip").map(gzip -> new Asset.Compressed(FOLDER + path(gzip), etag(gzip))));
  }

  private static String path(JsonFields file) {
    String path = file.requiredText("path");
    if (!PATH.matcher(path).matches()) {
      throw new ProtocolException("files.json lists a path that is none: " + path);
    }
    return path;
  }

  private static String etag(JsonFields file) {
    return file.requiredText("etag").replace("\"", "");
  }
}
