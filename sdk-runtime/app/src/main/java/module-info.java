/** What an agent requires: the annotations, the agent's world, and the server with its page. */
module dev.parley.runtime {
  requires transitive dev.parley.annotations;
  requires transitive dev.parley.core;
  requires transitive dev.parley.server;
  requires dev.parley.webui;
}
