package dev.parley.server.lifecycle;

import dev.parley.agent.AppDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.server.security.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of a main class: the server's options and the application's own. */
public final class LaunchCommand {

  private static final String HOST = "--host";
  private static final String PORT = "--port";
  private static final String HEADLESS = "--headless";
  private static final String ALLOW_ORIGIN = "--allow-origin";
  private static final String DEV = "--dev";
  private static final String HELP = "--help";
  private static final String VERSION = "--version";
  private static final int MAX_PORT = 65_535;

  private final AppDescriptor app;
  private final Map<String, String> environment;
  private final CommandSpec spec;

  /**
   * Makes the command line of an application.
   *
   * @param environment the process's environment variables
   * @throws IllegalArgumentException if an option of the application's has the name of one of the
   *     server's
   */
  public LaunchCommand(AppDescriptor app, Map<String, String> environment) {
    this.app = app;
    this.environment = Map.copyOf(environment);
    this.spec = specOf(app);
  }

  /** Reads arguments; whatever is wrong with them becomes a {@link LaunchRequest.Refuse}. */
  public LaunchRequest read(String... args) {
    try {
      ParseResult parsed = new CommandLine(spec).parseArgs(args);
      if (parsed.hasMatchedOption(HELP)) {
        return new LaunchRequest.Print(help());
      }
      if (parsed.hasMatchedOption(VERSION)) {
        return new LaunchRequest.Print(Version.line(app.name()));
      }
      return new LaunchRequest.Start(config(parsed));
    } catch (UnmatchedArgumentException e) {
      return new LaunchRequest.Refuse(unknown(e.getUnmatched().getFirst()));
    } catch (OverwrittenOptionException e) {
      return new LaunchRequest.Refuse(
          "Option " + ((OptionSpec) e.getOverwritten()).longestName() + " is given twice.");
    } catch (ParameterException e) {
      return new LaunchRequest.Refuse(sentence(String.valueOf(e.getMessage())));
    } catch (BadValueException e) {
      return new LaunchRequest.Refuse(e.reason());
    }
  }

  private String help() {
    return new CommandLine(spec).getUsageMessage(Ansi.OFF).stripTrailing();
  }

  private ServerConfig config(ParseResult parsed) throws BadValueException {
    ServerConfig standard = ServerConfig.standard();
    return new ServerConfig(
        parsed.matchedOptionValue(HOST, standard.host()),
        port(parsed.matchedOptionValue(PORT, Integer.toString(standard.port()))),
        origins(parsed.matchedOptionValue(ALLOW_ORIGIN, new String[0])),
        parsed.hasMatchedOption(HEADLESS),
        parsed.hasMatchedOption(DEV),
        options(parsed),
        LookOptions.read(parsed),
        standard.limits());
  }

  private static int port(String text) throws BadValueException {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the same answer
    }
    throw new BadValueException(
        "--port takes a number from 0 to 65535, not '" + text + "'; 0 takes any free port.");
  }

  private static List<Origin> origins(String[] texts) throws BadValueException {
    var origins = new ArrayList<Origin>();
    for (String text : texts) {
      Optional<Origin> origin = Origin.parse(text);
      if (origin.isEmpty()) {
        throw new BadValueException(
            "--allow-origin takes an origin such as https://chat.example.com, not '" + text + "'.");
      }
      origins.add(origin.get());
    }
    return origins;
  }

  private Map<String, String> options(ParseResult parsed) throws BadValueException {
    var values = new LinkedHashMap<String, String>();
    for (AppOption option : app.options()) {
      String flag = "--" + option.name();
      String ofEnvironment = environment.get(option.environment());
      if (parsed.hasMatchedOption(flag)) {
        values.put(option.name(), allowed(option, flag, parsed.matchedOptionValue(flag, "")));
      } else if (ofEnvironment != null && !ofEnvironment.isEmpty()) {
        values.put(option.name(), allowed(option, option.environment(), ofEnvironment));
      } else {
        values.put(option.name(), option.defaultValue());
      }
    }
    return values;
  }

  private static String allowed(AppOption option, String source, String value)
      throws BadValueException {
    if (option.values().isEmpty() || option.values().contains(value)) {
      return value;
    }
    throw new BadValueException(
        source + " takes " + String.join(", ", option.values()) + ", not '" + value + "'.");
  }

  private String unknown(String argument) {
    String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    if (!name.startsWith("-")) {
      return "Unexpected argument '" + name + "'; see --help.";
    }
    List<String> known =
        spec.optionsMap().keySet().stream().filter(flag -> flag.startsWith("--")).toList();
    return NearestName.to(name, known)
        .map(near -> "Unknown option " + name + "; did you mean " + near + "? See --help.")
        .orElse("Unknown option " + name + "; see --help.");
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private static CommandSpec specOf(AppDescriptor app) {
    CommandSpec spec = CommandSpec.create().name(app.name());
    spec.usageMessage()
        .width(100)
        .autoWidth(false)
        .sortOptions(false)
        .customSynopsis(app.name() + " [options]")
        .description(app.description().isEmpty() ? new String[0] : about(app))
        .optionListHeading("%nOptions:%n");
    serverOptions().forEach(spec::addOption);
    LookOptions.specs().forEach(spec::addOption);
    spec.addOption(OptionSpecs.flag("Show the stack of errors in the page.", DEV));
    for (AppOption option : app.options()) {
      if (spec.findOption("--" + option.name()) != null) {
        throw new IllegalArgumentException(
            "The agent's option '" + option.name() + "' has the name of a server option.");
      }
      spec.addOption(optionOf(option));
    }
    spec.addOption(OptionSpecs.flag("Print this help and end.", "-h", HELP));
    spec.addOption(OptionSpecs.flag("Print the version and end.", VERSION));
    return spec;
  }

  private static String[] about(AppDescriptor app) {
    return new String[] {"", literal(app.description())};
  }

  private static List<OptionSpec> serverOptions() {
    return List.of(
        OptionSpecs.value(
            HOST,
            "<host>",
            "The address to listen at; "
                + ServerConfig.STANDARD_HOST
                + ", which only this machine reaches, unless given."),
        OptionSpecs.value(
            PORT,
            "<port>",
            "The port to listen at; "
                + ServerConfig.STANDARD_PORT
                + " unless given, 0 for any free one."),
        OptionSpecs.flag("Do not open a browser.", HEADLESS),
        OptionSpecs.values(
            ALLOW_ORIGIN,
            "<origin>",
            "Let pages of this origin use the server, and accept its host name;"
                + " may be given several times."));
  }

  private static OptionSpec optionOf(AppOption option) {
    var text = new StringBuilder(sentence(option.description()));
    if (!option.values().isEmpty()) {
      text.append(" One of ").append(String.join(", ", option.values())).append('.');
    }
    if (!option.defaultValue().isEmpty()) {
      text.append(" Default: ").append(option.defaultValue()).append('.');
    }
    if (!option.environment().isEmpty()) {
      text.append(" Also read from ").append(option.environment()).append('.');
    }
    return OptionSpecs.value(
        "--" + option.name(), "<" + option.name() + ">", literal(text.toString()));
  }

  /** Picocli reads format specifiers and markup in descriptions; an author's text has none. */
  private static String literal(String text) {
    return text.replace("%", "%%").replace("@|", "@ |");
  }
}
