package dev.parley.server.lifecycle;

/** What a command line asks for. */
public sealed interface LaunchRequest {

  /** Start the server. */
  record Start(ServerConfig config) implements LaunchRequest {}

  /** Print something and end: the help, the version. */
  record Print(String text) implements LaunchRequest {}

  /** The command line makes no sense; say why in a line and end with an error. */
  record Refuse(String reason) implements LaunchRequest {}
}
