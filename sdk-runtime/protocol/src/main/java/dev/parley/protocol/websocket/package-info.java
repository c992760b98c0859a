/** RFC 6455 frames, a server's side. Knows no socket and nothing of what messages carry. */
@NullMarked
package dev.parley.protocol.websocket;

import org.jspecify.annotations.NullMarked;
