/**
 * One agent that shows what an agent can do, one small method per command. Tests and outside
 * clients are pointed at it too.
 */
@NullMarked
package dev.parley.example.showcase;

import org.jspecify.annotations.NullMarked;
