/** A chat's numbered events, their fold into a state, and cursors into both. Knows no socket. */
@NullMarked
package dev.parley.log;

import org.jspecify.annotations.NullMarked;
