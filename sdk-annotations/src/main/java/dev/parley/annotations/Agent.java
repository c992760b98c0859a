package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class an agent that people can chat with.
 *
 * {@snippet :
 * @Agent
 * final class EchoAgent {
 *
 *   @OnMessage
 *   String answer(Message message) {
 *     return message.content();
 *   }
 * }
 * }
 *
 * <p>Each chat has an instance of its own, so a field is the chat's own state. The class is a top
 * level class or a static nested one, is not abstract and not generic; neither it nor its
 * constructor is private. What the constructor takes, {@link #services} gives. A record is a class
 * too.
 *
 * <p>Its handlers may be its own methods or inherited from superclasses and interfaces. Every
 * handler in a chat may take, beside what its event brings: the record of the agent's {@link
 * #settings}, its {@link Tool} methods as a {@code ToolBox}, what its {@link #services} give, and
 * its own {@code …Async} and {@code …Steps}.
 *
 * <p>Compiling it writes {@code EchoAgentMain} beside it, which starts a server with the agent, and
 * {@code EchoAgentDispatch}, the table of its handlers. Where there is something to write of, it
 * also writes {@code EchoAgentAsync}, the wrappers of its {@link Blocking} methods; {@code
 * EchoAgentSteps}, those of its {@link Step} methods; {@code EchoAgentTools}, its {@link Tool}
 * methods; {@code EchoAgentSettings}, the form of its {@link #settings}; {@code EchoAgentOffers},
 * what it offers to everybody; and {@code EchoAgentRecords}, the author's types as JSON.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Agent {

  /**
   * The name that signs the agent's messages. The class's simple name without {@code Agent} at its
   * end, unless given.
   */
  String name() default "";

  /** The title of the page. The agent's name, unless given. */
  String title() default "";

  /** One or two sentences for the welcome screen. Nothing is shown unless given. */
  String description() default "";

  /** The application's own command-line options, which {@code --help} lists beside Parley's. */
  AppOption[] options() default {};

  /**
   * The class that gives what the application has for all its chats: a catalogue, a data source, a
   * client of a model. Nothing is given unless such a class is named.
   *
   * {@snippet :
   * final class ShopServices {
   *   private final Catalogue catalogue;
   *
   *   ShopServices(App app) {
   *     catalogue = app.keep(Catalogue.open(app.option("catalogue")));
   *   }
   *
   *   Catalogue catalogue() {
   *     return catalogue;
   *   }
   * }
   * }
   *
   * <p>Each of its methods without parameters gives one service. The agent's constructor and its
   * handlers get a service by naming its type as a parameter; types are compared exactly, type
   * arguments included. The method is called each time that a service is needed, so it returns what
   * the class keeps. Types of {@code java.lang}, such as {@code String}, are too common to be found
   * by: they are no services.
   *
   * <p>A class, or a record, is made when the application starts, by a constructor without
   * parameters or with an {@code App} alone. An interface or an abstract class is found with {@link
   * java.util.ServiceLoader}. Either is closed when the application stops, if it can be. The
   * generated main class takes another one for tests, and for containers of objects: {@code
   * ShopAgentMain.with(app -> …)}.
   */
  Class<?> services() default void.class;

  /**
   * The record of what people can set in a chat; each component has a widget, such as {@link
   * Slider}. No settings unless given.
   */
  Class<?> settings() default void.class;

  /** Messages to begin a chat with. A {@link Starters} method offers others to each person. */
  Starter[] starters() default {};

  /**
   * Messages to begin a chat with, in groups, which are shown in place of {@link #starters}. A
   * {@link StarterCategories} method offers others to each person.
   */
  StarterCategory[] starterCategories() default {};

  /** What people can choose to chat with. A {@link ChatProfiles} method offers others to each. */
  Profile[] profiles() default {};

  /** What a message can be sent with. A {@link Commands} method offers others to each person. */
  Command[] commands() default {};

  /** Ways to be answered, to choose from. A {@link Modes} method offers others to each person. */
  Mode[] modes() default {};

  /**
   * Which files people may attach to their messages; {@code Message.files()} has them. None unless
   * given.
   */
  Uploads uploads() default @Uploads;

  /**
   * The names of keys that people are asked for before they can chat, such as a key of their own
   * for a model's service. {@code Chat.userKey} gives them; they are not kept. None unless given.
   */
  String[] userKeys() default {};

  /** Pools of platform threads that only {@link Blocking} methods of this agent use. */
  Pool[] pools() default {};

  /**
   * A pool of platform threads of the agent's own, for work that needs another bound than the
   * machine's: a GPU, a licence for two users, a fragile service.
   *
   * {@snippet :
   * @Agent(pools = @Agent.Pool(name = "gpu", threads = 2))
   * final class PaintingAgent {
   *
   *   @OnMessage
   *   CompletableFuture<String> answer(Message message, PaintingAgentAsync async) {
   *     return async.paint(message.content());
   *   }
   *
   *   @Blocking(pool = "gpu", timeout = "30s")
   *   String paint(String prompt) {
   *     return model.paint(prompt);
   *   }
   * }
   * }
   *
   * <p>All chats of the agent share it, and take turns.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Pool {

    /** The pool's name: lower case words joined by single dashes, such as {@code gpu}. */
    String name();

    /** How many of its tasks run at once; those that wait for other tasks do not count. */
    int threads();

    /** How many of its tasks may wait. While there are so many, who calls one more waits too. */
    int queue() default 1_000;
  }

  /** Which files people may attach to a message. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Uploads {

    /**
     * What they may be: media types such as {@code image/*}, or endings of names such as {@code
     * .csv}. Anything unless given.
     */
    String[] accept() default "*/*";

    /** How many may go with one message. */
    int maxFiles() default 20;

    /** How large each may be, in megabytes of 1,000,000 bytes. */
    int maxMegabytes() default 100;
  }

  /** A message to begin a chat with, on a button. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Starter {

    /** What the button says. */
    String label();

    /** The message that it sends. */
    String message();

    /** The id of the command that the message is sent with. None unless given. */
    String command() default "";

    /** The name of a Lucide icon, or an image's path below {@code /public}. None unless given. */
    String icon() default "";
  }

  /** Messages to begin a chat with, behind one button. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface StarterCategory {

    /** What the button says. */
    String label();

    /** The name of a Lucide icon, or an image's path below {@code /public}. None unless given. */
    String icon() default "";

    /** The messages. */
    Starter[] starters();
  }

  /** Something to chat with: a side of the agent's. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Profile {

    /** The name, by which the agent knows the profile. */
    String name();

    /** What people read about it, in Markdown. Nothing unless given. */
    String description() default "";

    /** The path of an image below {@code /public}, or its address. None unless given. */
    String icon() default "";

    /** What people read in place of the name. The name unless given. */
    String displayName() default "";

    /** Whether it is chosen at first; unless one is, the first is. */
    boolean isDefault() default false;

    /** Messages to begin with, in place of the agent's. The agent's unless given. */
    Starter[] starters() default {};
  }

  /** Something that a message can be sent with, to say what is wanted. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Command {

    /** What people read, and the agent finds in a message. */
    String id();

    /** What it is good for, in a few words. */
    String description();

    /** The name of a Lucide icon. */
    String icon() default "terminal";

    /** Whether it is a button beside the message, and not only in the menu. */
    boolean button() default false;

    /** Whether it stays chosen once a message is sent. */
    boolean persistent() default false;

    /** Whether it is chosen at first. */
    boolean selected() default false;
  }

  /** Ways to be answered, one of which is chosen for each message. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Mode {

    /** The name by which the agent finds the choice in a message. */
    String id();

    /** What people read. The id as words unless given. */
    String name() default "";

    /** What can be chosen. */
    ModeOption[] options();
  }

  /** One way to be answered. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface ModeOption {

    /** The name by which the agent knows that it is chosen. */
    String id();

    /** What people read. The id as words unless given. */
    String name() default "";

    /** What it is good for, in a few words. Nothing unless given. */
    String description() default "";

    /** The name of a Lucide icon, or an image's path below {@code /public}. None unless given. */
    String icon() default "";

    /** Whether it is chosen at first; unless one is, the first is. */
    boolean isDefault() default false;
  }
}
