package dev.parley.processor.speed;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with agents, what the processor writes for them, and what comes of compiling. */
record Workshop(Path folder) {

  private static final double NANOS = 1e9;

  private static final String LIBRARIES =
      "jspecify|slf4j|undertow|xnio|jboss|wildfly|smallrye|picocli|jackson"
          + "|sdk-annotations|sdk-runtime|parley-(annotations|core|protocol|server)";
  private static final String PROCESSOR =
      "javapoet|jspecify|sdk-annotations|parley-annotations"
          + "|sdk-processor.target.classes|parley-processor";
  private static final String TESTS = "sdk-processor.target.test-classes";

  /** Writes so many agents, and keeps what the processor writes for them. */
  void prepare(int agents) throws IOException, InterruptedException {
    delete(folder);
    BenchmarkAgents.write(folder.resolve("agents"), agents);
    compile(Way.PROCESSED);
    Files.move(folder.resolve("generated"), folder.resolve("written"));
  }

  /** Compiles in a new process, into new folders. */
  Cost compile(Way way) throws IOException, InterruptedException {
    for (String output : List.of("classes", "generated")) {
      delete(folder.resolve(output));
      Files.createDirectories(folder.resolve(output));
    }
    Path arguments = Files.write(folder.resolve(way + ".args"), arguments(way));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", path(TESTS), TimedJavac.class.getName(), "@" + arguments)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the agents do not compile: @" + arguments);
    }
    List<Double> seconds =
        Stream.of(said.strip().split(" ", -1)).map(each -> Long.parseLong(each) / NANOS).toList();
    return new Cost(seconds.getFirst(), seconds.getLast());
  }

  private List<String> arguments(Way way) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-d", folder.resolve("classes").toString(), "-cp", path(LIBRARIES)));
    arguments.addAll(List.of("-s", folder.resolve("generated").toString()));
    Path written = folder.resolve("written");
    switch (way) {
      case ALONE -> arguments.add("-proc:none");
      case BY_HAND -> {
        arguments.add("-proc:none");
        arguments.addAll(sources(written));
      }
      case COPIED -> {
        arguments.addAll(List.of("--processor-path", path(TESTS), "-Afolder=" + written));
        arguments.addAll(List.of("-processor", CopyingProcessor.class.getName()));
      }
      case PROCESSED -> arguments.addAll(List.of("--processor-path", path(PROCESSOR)));
    }
    arguments.addAll(sources(folder.resolve("agents")));
    return arguments;
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList().reversed()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String path(String needed) {
    Pattern pattern = Pattern.compile(needed);
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> pattern.matcher(entry).find())
        .collect(joining(File.pathSeparator));
  }
}
