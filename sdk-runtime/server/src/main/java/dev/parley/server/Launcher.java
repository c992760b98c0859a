package dev.parley.server;

import dev.parley.agent.ServedAgent;
import dev.parley.agent.UnmadeAgentException;
import dev.parley.agent.UnstartedAgentException;
import dev.parley.chat.ChatSettings;
import dev.parley.server.lifecycle.Browser;
import dev.parley.server.lifecycle.LaunchCommand;
import dev.parley.server.lifecycle.LaunchRequest;
import dev.parley.server.lifecycle.ServerConfig;
import dev.parley.server.lifecycle.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a generated main class does: reads the command line, starts the server, says so. */
final class Launcher {

  private static final Logger LOG = LoggerFactory.getLogger(AgentServer.class);
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
  int launch(List<ServedAgent> agents, String... args) {
    Cast cast;
    LaunchCommand command;
    try {
      cast = new Cast(agents);
      command = new LaunchCommand(cast.descriptor(), environment);
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
      case LaunchRequest.Start(ServerConfig config) -> start(cast, config);
    };
  }

  private int start(Cast cast, ServerConfig config) {
    if (System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "slf4j"); // else Undertow talks past the operator's logging
    }
    AgentServer server;
    try {
      server = AgentServer.start(cast, config, ChatSettings.standard());
    } catch (IOException e) {
      return failed(CANNOT_START, StartFailure.sentence(config, e));
    } catch (UnmadeAgentException | UnstartedAgentException e) {
      LOG.error("The application could not start", e);
      return failed(CANNOT_START, String.valueOf(e.getMessage()));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return failed(CANNOT_START, String.valueOf(e.getMessage()));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "parley-shutdown"));
    out.printf(
        Locale.ROOT,
        "%s %s ready on %s (%.2f s)%n",
        cast.descriptor().name(),
        cast.agents().size() == 1 ? "is" : "are",
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
