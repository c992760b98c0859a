package dev.parley.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small program of the manual. It may have several files, each behind a line {@code // file:
 * path}; a line {@code // javac options} is for the compiler, and {@code // here} is where a
 * mistake is.
 *
 * @param files the sources by path
 * @param options the compiler's options
 */
record Example(Map<String, String> files, List<String> options) {

  private static final String HERE = " // here";
  private static final Pattern FILE = Pattern.compile("(?m)^// file: (\\S+)\n");
  private static final Pattern OPTIONS = Pattern.compile("(?m)^// javac (.+)\n");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:\\w+ )*(?:class|record|interface|enum|@interface) (\\w+)");
  private static final Pattern BLOCK = Pattern.compile("(?s)## %s\n\n```java\n(.*?)```");

  /** A place in the sources. */
  record Place(String file, long line) {}

  static Example parse(String text) {
    var options = new ArrayList<String>();
    OPTIONS.matcher(text).results().forEach(found -> options.addAll(words(found.group(1))));
    var files = new LinkedHashMap<String, String>();
    List<MatchResult> heads = FILE.matcher(text).results().toList();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 == heads.size() ? text.length() : heads.get(i + 1).start();
      files.put(heads.get(i).group(1), text.substring(heads.get(i).end(), end));
    }
    if (files.isEmpty()) {
      files.put(typeIn(text) + ".java", text);
    }
    return new Example(files, options);
  }

  /** Returns the example that provokes a problem. */
  static String wrong(String id) {
    return Sources.read(Sources.BAD.resolve(id + ".java"));
  }

  /** Returns the program in a section of a problem's page. */
  static String onPage(Path page, String section) {
    Matcher block = Pattern.compile(BLOCK.pattern().formatted(section)).matcher(Sources.read(page));
    return block.find() ? block.group(1) : "";
  }

  static String withoutMarks(String text) {
    return text.replace(HERE, "");
  }

  /** Returns the marked places. */
  List<Place> marked() {
    var marked = new ArrayList<Place>();
    files.forEach((file, text) -> {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith(HERE)) {
          marked.add(new Place(file, i + 1));
        }
      }
    });
    return marked;
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split(" ", -1));
  }

  /** Returns the agent if there is one, as its file bears its name. */
  private static String typeIn(String text) {
    Matcher type = TYPE.matcher(text);
    int agent = text.indexOf("\n@Agent");
    return type.find(Math.max(0, agent)) ? type.group(1) : "Nothing";
  }
}
