/**
 * How a server comes and goes: the command line, the listening socket, the start-up line, the
 * browser, the end. Knows no chat and no route.
 */
@NullMarked
package dev.parley.server.lifecycle;

import org.jspecify.annotations.NullMarked;
