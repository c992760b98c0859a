/** The bounded pool of platform threads for work that virtual threads are bad at. */
@NullMarked
package dev.parley.blocking;

import org.jspecify.annotations.NullMarked;
