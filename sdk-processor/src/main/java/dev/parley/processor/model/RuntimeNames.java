package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The names of the runtime's types. The processor does not depend on the runtime, so this is the
 * one place that knows them; a test that depends on both compares every one.
 */
public final class RuntimeNames {

  /** What an agent is called and says of itself. */
  public static final ClassName AGENT_DESCRIPTOR = agent("AgentDescriptor");

  /** A command-line option of the application's own. */
  public static final ClassName APP_OPTION = agent("AppOption");

  /** A blocking pool of the agent's own. */
  public static final ClassName WORK_POOL = agent("WorkPool");

  /** Which files people may give. */
  public static final ClassName FILE_RULES = ClassName.get("dev.parley.file", "FileRules");

  /** The table of an agent's handlers, and the factories of its rows. */
  public static final ClassName DISPATCH_TABLE = agent("DispatchTable");

  /** An agent as an application serves it. */
  public static final ClassName SERVED_AGENT = agent("ServedAgent");

  /** What makes something when the application starts. */
  public static final ClassName FROM_APP = agent("FromApp");

  /** The kind of thread that a handler runs on. */
  public static final ClassName THREAD_KIND = agent("ThreadKind");

  /** The pool that wrappers run blocking methods on. */
  public static final ClassName BLOCKING_POOL =
      ClassName.get("dev.parley.blocking", "BlockingPool");

  /** A call that is shown as a step. */
  public static final ClassName STEP_CALL = ClassName.get("dev.parley.chat", "StepCall");

  /** What a step stands for. */
  public static final ClassName STEP_TYPE = ClassName.get("dev.parley.step", "StepType");

  /** What starts a server. */
  public static final ClassName AGENT_SERVER = ClassName.get("dev.parley.server", "AgentServer");

  /** A conversation. */
  public static final ClassName CHAT = ClassName.get("dev.parley.chat", "Chat");

  /** What a person or an agent says. */
  public static final ClassName MESSAGE = ClassName.get("dev.parley.message", "Message");

  /** A person in a chat. */
  public static final ClassName USER = ClassName.get("dev.parley.user", "User");

  /** The application that an agent belongs to. */
  public static final ClassName APP = ClassName.get("dev.parley.agent", "App");

  /** A click on a button. */
  public static final ClassName ACTION = ClassName.get("dev.parley.action", "Action");

  /** What a person thinks of an answer. */
  public static final ClassName FEEDBACK = ClassName.get("dev.parley.feedback", "Feedback");

  /** What the web page around a chat says. */
  public static final ClassName WINDOW_MESSAGE =
      ClassName.get("dev.parley.window", "WindowMessage");

  /** A piece of what a person says. */
  public static final ClassName AUDIO_CHUNK = ClassName.get("dev.parley.audio", "AudioChunk");

  /** A chat as it was kept. */
  public static final ClassName STORED_CHAT = ClassName.get("dev.parley.store", "StoredChat");

  /** What a person has typed to log in. */
  public static final ClassName CREDENTIALS = ClassName.get("dev.parley.auth", "Credentials");

  /** The headers of a request. */
  public static final ClassName REQUEST_HEADERS =
      ClassName.get("dev.parley.auth", "RequestHeaders");

  /** A person whom an OAuth provider has vouched for. */
  public static final ClassName OAUTH_LOGIN = ClassName.get("dev.parley.auth", "OAuthLogin");

  /** A Java type as JSON. */
  public static final ClassName JSON_TYPE = json("JsonType");

  /** What types as JSON are made of. */
  public static final ClassName JSON_TYPES = json("JsonTypes");

  /** The properties of an object. */
  public static final ClassName JSON_FIELDS = json("Fields");

  /** What makes an object of the values of its properties. */
  public static final ClassName JSON_MAKER = json("Maker");

  /** What a model can have done. */
  public static final ClassName TOOL = ClassName.get("dev.parley.tool", "Tool");

  /** All that a model can have done. */
  public static final ClassName TOOL_BOX = ClassName.get("dev.parley.tool", "ToolBox");

  /** What waits for a stage. */
  public static final ClassName RUN_SYNC = ClassName.get("dev.parley.blocking", "RunSync");

  /** A message to begin a chat with. */
  public static final ClassName STARTER = offer("Starter");

  /** Messages to begin a chat with, behind one button. */
  public static final ClassName STARTER_CATEGORY = offer("StarterCategory");

  /** Something to chat with. */
  public static final ClassName CHAT_PROFILE = offer("ChatProfile");

  /** Something that a message can be sent with. */
  public static final ClassName COMMAND = offer("Command");

  /** Ways to be answered. */
  public static final ClassName MODE = offer("Mode");

  /** One way to be answered. */
  public static final ClassName MODE_OPTION = offer("ModeOption");

  /** What an agent offers to everybody alike. */
  public static final ClassName OFFERS = offer("Offers");

  /** Whom something is offered to. */
  public static final ClassName AUDIENCE = offer("Audience");

  /** The settings of an agent. */
  public static final ClassName SETTINGS_FORM = setting("SettingsForm");

  /** One setting. */
  public static final ClassName SETTING = setting("Setting");

  /** Settings under a heading. */
  public static final ClassName TAB = setting("Tab");

  /** What people choose with, and what makes it. */
  public static final ClassName WIDGET = setting("Widget");

  /** A type of number that a setting can have. */
  public static final ClassName NUMBER_TYPE = setting("NumberType");

  /** The command-line options that every agent has, without the dashes before them. */
  public static final List<String> OPTIONS =
      List.of(
          "host",
          "port",
          "headless",
          "allow-origin",
          "public",
          "theme",
          "language",
          "allow-images",
          "dev",
          "config",
          "help",
          "version");

  private RuntimeNames() {}

  private static ClassName json(String simpleName) {
    return ClassName.get("dev.parley.json", simpleName);
  }

  private static ClassName offer(String simpleName) {
    return ClassName.get("dev.parley.offer", simpleName);
  }

  private static ClassName setting(String simpleName) {
    return ClassName.get("dev.parley.setting", simpleName);
  }

  private static ClassName agent(String simpleName) {
    return ClassName.get("dev.parley.agent", simpleName);
  }
}
