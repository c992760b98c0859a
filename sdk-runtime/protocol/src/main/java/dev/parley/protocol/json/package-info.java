/** Reading JSON with clear refusals, and writing it straight to bytes. Knows no protocol. */
@NullMarked
package dev.parley.protocol.json;

import org.jspecify.annotations.NullMarked;
