package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that were in the application's {@code public} folder when it was looked through. Hidden
 * files and links that lead out of the folder are not among them.
 */
public final class PublicFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PublicFiles.class);
  private static final int MOST_FILES = 10_000;
  private static final int DEEPEST = 16;

  private final Map<String, Asset> files;

  private PublicFiles(Map<String, Asset> files) {
    this.files = files;
  }

  /** Looks through a folder; there are no files if there is no folder. */
  public static PublicFiles scan(Path folder) {
    var files = new TreeMap<String, Asset>();
    if (Files.isDirectory(folder)) {
      try {
        Path root = folder.toRealPath();
        var options = Set.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(root, options, DEEPEST, new Collector(root, files));
      } catch (IOException e) {
        LOG.warn("The folder {} cannot be read: {}", folder, e.getMessage());
      }
    }
    return new PublicFiles(files);
  }

  /** Returns the file with the path, relative and with forward slashes. */
  public Optional<Asset> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Returns the path of the first picture with this path and any extension. */
  public Optional<String> picture(String path) {
    return files.entrySet().stream()
        .filter(entry -> withoutExtension(entry.getKey()).equals(path))
        .filter(entry -> isPicture(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns the paths of the pictures right in a folder, by their names without extension. */
  public Map<String, String> pictures(String folder) {
    var pictures = new TreeMap<String, String>();
    files.forEach((path, asset) -> {
      if (isIn(folder, path) && isPicture(asset)) {
        pictures.putIfAbsent(withoutExtension(path).substring(folder.length() + 1), path);
      }
    });
    return pictures;
  }

  /** Returns the names, without extension, of the files of one extension right in a folder. */
  public List<String> named(String folder, String extension) {
    return files.keySet().stream()
        .filter(path -> isIn(folder, path) && path.endsWith("." + extension))
        .map(path -> withoutExtension(path).substring(folder.length() + 1))
        .toList();
  }

  /** Returns where browsers find the file with the path. */
  public static String address(String path) {
    return "/public/" + URLEncoder.encode(path, UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static boolean isIn(String folder, String path) {
    return path.startsWith(folder + "/") && path.lastIndexOf('/') == folder.length();
  }

  private static boolean isPicture(Asset asset) {
    return asset.contentType().startsWith("image/");
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  /** Takes each file that is really inside of the folder. */
  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Map<String, Asset> files;

    Collector(Path root, Map<String, Asset> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean enter = folder.equals(root) || (!isHidden(folder) && inside(folder).isPresent());
      return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (files.size() >= MOST_FILES) {
        LOG.warn("The folder {} has more than {} files; the rest stays private", root, MOST_FILES);
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile() && !isHidden(file)) {
        String name = root.relativize(file).toString().replace(File.separatorChar, '/');
        inside(file).ifPresent(at -> files.put(name, new Asset.OnDisk(at, ContentTypes.of(name))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE; // a dangling link or a loop of them
    }

    private static boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }

    /** Returns where a file really is, if that is in the folder and it has not gone meanwhile. */
    private Optional<Path> inside(Path file) {
      try {
        return Optional.of(file.toRealPath()).filter(at -> at.startsWith(root));
      } catch (IOException gone) {
        return Optional.empty();
      }
    }
  }
}
