package dev.parley.processor.discover;

/** What a tool is called and says of itself. */
public final class ToolName {

  private ToolName() {}

  /** Returns the name by which models call a tool: its method's unless given. */
  public static String of(WorkMethod tool) {
    String given = mark(tool).text("name");
    return given.isEmpty() ? tool.method().getSimpleName().toString() : given;
  }

  /** Returns what a tool says it does: its Javadoc's first sentence unless given; may be empty. */
  public static String description(WorkMethod tool, Symbols symbols) {
    String given = mark(tool).text("description").strip();
    if (!given.isEmpty()) {
      return given;
    }
    var descriptions = new Descriptions(symbols);
    String own = descriptions.of(tool.method());
    return own.isEmpty()
        ? descriptions.of(tool.marks().find(MethodMarks.TOOL).orElseThrow().method())
        : own;
  }

  private static Mark mark(WorkMethod tool) {
    return tool.marks().find(MethodMarks.TOOL).orElseThrow().mark();
  }
}
