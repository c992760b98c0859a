/** Serves chats to browsers over Undertow: the page, the REST routes and the socket. */
module dev.parley.server {
  requires transitive dev.parley.core;
  requires dev.parley.protocol;
  requires info.picocli;
  requires jdk.management;
  requires org.slf4j;
  requires undertow.core;
  requires xnio.api;

  // Undertow is no module yet, and so cannot require the modules that it uses.
  requires org.jboss.logging;
  requires org.jboss.threads;

  exports dev.parley.server;
}
