/**
 * Who may ask: visitors and what they own, the hosts and origins that the server answers to, the
 * headers on every answer, and limits. Knows no chat, no route and no transport.
 */
@NullMarked
package dev.parley.server.security;

import org.jspecify.annotations.NullMarked;
