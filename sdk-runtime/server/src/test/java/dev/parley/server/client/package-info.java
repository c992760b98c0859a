/** Clients of the socket for tests, as plain as can be: they can also do what clients must not. */
@NullMarked
package dev.parley.server.client;

import org.jspecify.annotations.NullMarked;
