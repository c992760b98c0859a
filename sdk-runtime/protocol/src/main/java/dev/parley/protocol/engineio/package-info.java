/** The Engine.IO v4 packet format. Knows no transport and nothing of what packets carry. */
@NullMarked
package dev.parley.protocol.engineio;

import org.jspecify.annotations.NullMarked;
