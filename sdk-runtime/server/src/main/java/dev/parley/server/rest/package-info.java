/**
 * The HTTP routes that a page needs besides the socket, as {@link dev.parley.server.rest.Routes}
 * lists them. Knows no event of a chat.
 */
@NullMarked
package dev.parley.server.rest;

import org.jspecify.annotations.NullMarked;
