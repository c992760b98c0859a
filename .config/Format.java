import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Formats every Java source below a folder, or checks that it is formatted. The build runs this on
 * the JDK that it selected, since the formatter reads Java with the compiler of its own JVM.
 */
final class Format {
  /** What is generated, downloaded, or text for a test to read. */
  private static final Set<String> SKIPPED = Set.of(".git", "node_modules", "resources", "target");

  private Format() {}

  /** Takes the formatter's options, then the folder. */
  public static void main(String[] args) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(args));
    arguments.addAll(sources(Path.of(arguments.removeLast())));
    var out = new PrintWriter(System.out, true);
    var formatter = new Main(out, new PrintWriter(System.err, true), System.in);
    if (formatter.format(arguments.toArray(String[]::new)) != 0) {
      System.err.println("To format them all: mvn -N -Pformat");
      System.exit(1);
    }
  }

  private static List<String> sources(Path folder) throws IOException {
    List<String> sources = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return SKIPPED.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
