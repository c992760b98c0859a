package dev.parley.processor.diagnostic;

import static javax.tools.Diagnostic.Kind.ERROR;
import static javax.tools.Diagnostic.Kind.WARNING;

import javax.tools.Diagnostic.Kind;

/**
 * Everything that can be wrong: an id, a sentence that begins with the author's own name for the
 * thing, and the way out. {@code PLY0xx} is about the build, {@code PLY1xx} about declarations,
 * {@code PLY2xx} about blocking methods.
 *
 * <p>An id never changes its meaning and is never used again. Each has a page in {@code
 * docs/reference/diagnostics} and an example that provokes it.
 */
public enum Problem {
  /** A compiler option of ours that we do not know. */
  OPTION_UNKNOWN("PLY001", "-A%1$s is no option of Parley's", "%2$s"),
  /** A compiler option of ours with a value that it cannot have. */
  OPTION_VALUE("PLY002", "-A%1$s is '%2$s'", "use any of: %3$s"),

  /** An agent that is an interface, an enum or an annotation. */
  AGENT_NOT_A_CLASS(
      "PLY101", "%1$s is %2$s, and only a class can be an agent", "make it a class or a record"),
  /** A private handler. */
  HANDLER_PRIVATE(
      "PLY102", "%1$s is private, so generated code cannot call it", "remove 'private'"),
  /** A second handler of an event. */
  HANDLER_DUPLICATE(
      "PLY103",
      "%1$s handles %2$s, and so does %3$s: which one is to answer is unclear",
      "keep the annotation on one of them, and call the other from it"),
  /** A handler's parameter that nobody can provide. */
  HANDLER_PARAMETER("PLY104", "%1$s takes %2$s, which %3$s does not bring", "take any of: %4$s"),
  /** A static handler. */
  HANDLER_STATIC(
      "PLY106", "%1$s is static, and a handler belongs to its chat's agent", "remove 'static'"),
  /** An abstract handler, or abstract blocking method, of an abstract agent. */
  METHOD_ABSTRACT(
      "PLY107",
      "%1$s is abstract, and so is %2$s: no chat can have one",
      "give the method a body and remove 'abstract', or move @Agent to a subclass that has one"),
  /** A handler with type parameters. */
  HANDLER_GENERIC(
      "PLY108",
      "%1$s has type parameters, and an event cannot choose types for them",
      "remove the type parameters"),
  /** A result that cannot be sent. */
  HANDLER_RESULT(
      "PLY109", "%1$s returns %2$s, which cannot be sent to the chat", "return any of: %3$s"),
  /** A result that can be sent in more than one way. */
  HANDLER_RESULT_AMBIGUOUS(
      "PLY110", "%1$s returns %2$s, which can be sent as %3$s", "declare it to return one of them"),
  /** A handler that throws what is no exception. */
  HANDLER_THROWS(
      "PLY111",
      "%1$s throws %2$s, and a handler may throw exceptions only",
      "declare Exception, or a subclass of it"),
  /** A handler in another package that cannot be called from the agent's. */
  HANDLER_INACCESSIBLE(
      "PLY112",
      "%1$s is %2$s, so code generated beside %3$s cannot call it",
      "make it public, or override it in %3$s"),
  /** An annotation of a method on something else. */
  NOT_ON_A_METHOD(
      "PLY113", "%1$s is %2$s, and %3$s is for methods", "move it to the method that is to run"),
  /** A handler in a class that is no agent. */
  HANDLER_OUTSIDE_AGENT(
      "PLY114",
      WARNING,
      "%1$s is never called: %2$s is no agent, nor is a class here that extends it",
      "put @Agent on %2$s, or make it abstract for agents to extend"),

  /** An abstract agent. */
  AGENT_ABSTRACT(
      "PLY120",
      "%1$s is abstract, so no chat can have one",
      "remove 'abstract', or move @Agent to the subclass that chats are to have"),
  /** An agent that is an inner class. */
  AGENT_INNER(
      "PLY121",
      "%1$s is an inner class, which needs an instance of %2$s around it",
      "make it static"),
  /** A private agent. */
  AGENT_PRIVATE("PLY122", "%1$s is private, so generated code cannot use %2$s", "remove 'private'"),
  /** An agent with type parameters. */
  AGENT_GENERIC(
      "PLY123",
      "%1$s has type parameters, and a chat cannot choose types for them",
      "remove the type parameters, or move @Agent to a subclass that chooses"),
  /** An agent whose constructor without parameters is private. */
  CONSTRUCTOR_PRIVATE(
      "PLY124", "%1$s is private, so generated code cannot call it", "remove 'private'"),
  /** An agent whose constructors all have parameters. */
  CONSTRUCTOR_PARAMETERS(
      "PLY125",
      "%1$s has parameters, and %2$s has no constructor without",
      "add a constructor without parameters"),
  /** An agent whose constructor throws a checked exception. */
  CONSTRUCTOR_THROWS(
      "PLY126",
      "%1$s throws %2$s, which nobody can handle when a chat opens",
      "handle it in the constructor, or do the work in an @OnChatStart method"),
  /** An agent that answers nothing. */
  AGENT_WITHOUT_HANDLERS(
      "PLY127",
      WARNING,
      "%1$s has no handler, so it answers nothing",
      "annotate a method with @OnMessage"),
  /** An agent whose name is blank. */
  AGENT_NAME_BLANK(
      "PLY128", "%1$s has a blank name", "write a name, or leave it out to be called %2$s"),
  /** An agent whose generated class exists already. */
  GENERATED_NAME_TAKEN(
      "PLY129",
      "%1$s needs the name %2$s for a generated class, and another class has it",
      "rename one of the two"),

  /** An application option whose name is not one. */
  APP_OPTION_NAME("PLY140", "'%1$s' cannot be the name of a command-line option", "use %2$s"),
  /** Two application options of one name. */
  APP_OPTION_DUPLICATE(
      "PLY141", "--%1$s is an option of %2$s already", "give this one another name, or remove it"),
  /** An application option that has the name of one of ours. */
  APP_OPTION_RESERVED(
      "PLY142", "--%1$s is an option of every agent already", "use another name, such as %2$s"),
  /** An application option whose default is not allowed. */
  APP_OPTION_DEFAULT(
      "PLY143", "--%1$s is %2$s unless given, which is not among its values", "use any of: %3$s"),

  /** A private blocking method. */
  BLOCKING_PRIVATE("PLY201", "%1$s is private, so its wrapper cannot call it", "remove 'private'"),
  /** A blocking method in another package that cannot be called from the agent's. */
  BLOCKING_INACCESSIBLE(
      "PLY202",
      "%1$s is %2$s, so a wrapper generated beside %3$s cannot call it",
      "make it public, or override it in %3$s"),
  /** A blocking method whose wrapper would be a method that wrappers have already. */
  BLOCKING_NAME_TAKEN("PLY203", "%1$s is a method that %2$s has already", "rename it"),
  /** A blocking method with a type in its signature that the wrapper cannot use. */
  BLOCKING_TYPE_INACCESSIBLE(
      "PLY204", "%1$s uses %2$s, which is %3$s, so its wrapper cannot", "%4$s"),
  /** A blocking method that throws what is no exception. */
  BLOCKING_THROWS(
      "PLY205",
      "%1$s throws %2$s, and a blocking method may throw exceptions only",
      "declare Exception, or a subclass of it"),
  /** A blocking method in a class that is no agent. */
  BLOCKING_OUTSIDE_AGENT(
      "PLY206",
      WARNING,
      "%1$s gets no wrapper: %2$s is no agent, nor is a class here that extends it",
      "move the method to an agent, or make %2$s abstract for agents to extend");

  private final String id;
  private final Kind kind;
  private final String sentence;
  private final String fix;

  Problem(String id, String sentence, String fix) {
    this(id, ERROR, sentence, fix);
  }

  Problem(String id, Kind kind, String sentence, String fix) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
    this.fix = fix;
  }

  /** Returns the id, such as {@code PLY104}. */
  public String id() {
    return id;
  }

  /** Returns whether it is an error or a warning. */
  public Kind kind() {
    return kind;
  }

  /** Tells whether nothing can be generated because of it. */
  public boolean isError() {
    return kind == ERROR;
  }

  /** Returns the whole message for what the author calls the things. */
  String message(Object... names) {
    return "[%s] %s\n  fix: %s\n  see: docs/reference/diagnostics/%s.md"
        .formatted(id, sentence.formatted(names), fix.formatted(names), id);
  }
}
