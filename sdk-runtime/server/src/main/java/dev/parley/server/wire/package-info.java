/**
 * Chats on the socket: the only room that knows both the events of a chat and what Chainlit's
 * protocol makes of them.
 */
@NullMarked
package dev.parley.server.wire;

import org.jspecify.annotations.NullMarked;
