/**
 * An agent's world: chats, runs, the event log and the blocking pool. Knows no socket, no database
 * and no framework.
 */
module dev.parley.core {
  requires transitive org.jspecify;
  requires org.slf4j;
  requires jdk.management;
  requires tools.jackson.core;

  exports dev.parley.action;
  exports dev.parley.agent;
  exports dev.parley.ask;
  exports dev.parley.audio;
  exports dev.parley.auth;
  exports dev.parley.blocking;
  exports dev.parley.chat;
  exports dev.parley.element;
  exports dev.parley.feedback;
  exports dev.parley.file;
  exports dev.parley.json;
  exports dev.parley.log;
  exports dev.parley.message;
  exports dev.parley.offer;
  exports dev.parley.page;
  exports dev.parley.setting;
  exports dev.parley.step;
  exports dev.parley.store;
  exports dev.parley.tool;
  exports dev.parley.user;
  exports dev.parley.window;
}
