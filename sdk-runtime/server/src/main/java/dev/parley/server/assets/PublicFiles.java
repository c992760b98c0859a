package dev.parley.server.assets;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the application's {@code public} folder, found when the server starts. Hidden files
 * and links that lead out of the folder are not among them.
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

  /** Returns the first file with the path and any extension, such as {@code favicon}. */
  public Optional<Asset> findAnyType(String path) {
    return files.keySet().stream()
        .filter(candidate -> withoutExtension(candidate).equals(path))
        .findFirst()
        .flatMap(this::find);
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
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      boolean enter = folder.equals(root) || (!isHidden(folder) && isInside(folder));
      return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (files.size() >= MOST_FILES) {
        LOG.warn("The folder {} has more than {} files; the rest stays private", root, MOST_FILES);
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile() && !isHidden(file) && isInside(file)) {
        String name = root.relativize(file).toString().replace(File.separatorChar, '/');
        files.put(name, new Asset.OnDisk(file.toRealPath(), ContentTypes.of(name)));
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

    private boolean isInside(Path file) throws IOException {
      return file.toRealPath().startsWith(root);
    }
  }
}
