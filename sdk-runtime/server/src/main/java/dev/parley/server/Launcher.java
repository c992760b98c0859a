package dev.parley.server;

import dev.parley.agent.DispatchTable;
import dev.parley.chat.ChatSettings;
import dev.parley.server.lifecycle.Browser;
import dev.parley.server.lifecycle.LaunchCommand;
import dev.parley.server.lifecycle.LaunchRequest;
import dev.parley.server.lifecycle.ServerConfig;
import dev.parley.server.lifecycle.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** What a generated main class does: reads the command line, starts the server, says so. */
final class Launcher {

  private static final int OK = 0;
  private static final int CANNOT_START = 1;
  private static final int BAD_COMMAND_LINE = 2;
  private static final String LOGGING = "org.jboss.logging.provider";

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Launcher(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Returns 0 if the server runs or nothing more is to do, else the exit code. */
  int launch(DispatchTable<?> table, String... args) {
    LaunchCommand command;
    try {
      command = new LaunchCommand(table.descriptor(), environment);
    } catch (IllegalArgumentException e) {
      return failed(BAD_COMMAND_LINE, String.valueOf(e.getMessage()));
    }
    return switch (command.read(args)) {
      case LaunchRequest.Print(String text) -> {
        out.println(text);
        out.flush();
        yield OK;
      }
      case LaunchRequest.Refuse(String reason) -> failed(BAD_COMMAND_LINE, reason);
      case LaunchRequest.Start(ServerConfig config) -> start(table, config);
    };
  }

  private int start(DispatchTable<?> table, ServerConfig config) {
    if (System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "slf4j"); // else Undertow talks past the operator's logging
    }
    AgentServer server;
    try {
      server = AgentServer.start(table, config, ChatSettings.standard());
    } catch (IOException e) {
      return failed(CANNOT_START, StartFailure.sentence(config, e));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "parley-shutdown"));
    out.printf(
        Locale.ROOT,
        "%s is ready on %s (%.2f s)%n",
        table.descriptor().name(),
        server.url(),
        secondsSinceStart());
    out.flush();
    if (!config.headless()) {
      Browser.open(server.url());
    }
    return OK;
  }

  private int failed(int code, String reason) {
    err.println(reason);
    err.flush();
    return code;
  }

  private static double secondsSinceStart() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - started) / 1000.0;
  }
}
