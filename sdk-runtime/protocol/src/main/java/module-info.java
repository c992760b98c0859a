/**
 * Engine.IO, Socket.IO, WebSocket frames and Chainlit's events: bytes and JSON. Does no I/O, starts
 * no thread and knows nothing of chats.
 */
module dev.parley.protocol {
  requires transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports dev.parley.protocol;
  exports dev.parley.protocol.bytes;
  exports dev.parley.protocol.chainlit;
  exports dev.parley.protocol.engineio;
  exports dev.parley.protocol.json;
  exports dev.parley.protocol.socketio;
  exports dev.parley.protocol.websocket;
}
