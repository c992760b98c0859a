/** How to start a server for an agent; everything else here is the server's own business. */
@NullMarked
package dev.parley.server;

import org.jspecify.annotations.NullMarked;
