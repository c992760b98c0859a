/** The Socket.IO v5 packet format. Knows no transport and no event. */
@NullMarked
package dev.parley.protocol.socketio;

import org.jspecify.annotations.NullMarked;
