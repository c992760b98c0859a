// Breaking the wire as networks do: without a word to the other side.

/** Cuts the connection of a socket.io-client socket, which comes back by itself. */
export function cut(socket) {
  const engine = socket.io.engine;
  if (engine.transport.ws) {
    engine.transport.ws.terminate();
  } else {
    engine.transport.onError('the wire is cut');
  }
}
