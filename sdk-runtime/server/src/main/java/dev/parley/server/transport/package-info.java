/**
 * Engine.IO v4 over polling and WebSocket: sessions, their heartbeats and the move from one
 * transport to the other. Knows no chat and nothing of what messages carry.
 */
@NullMarked
package dev.parley.server.transport;

import org.jspecify.annotations.NullMarked;
