/**
 * A growable buffer that wire formats are written into. Knows no format but UTF-8 and JSON text.
 */
@NullMarked
package dev.parley.protocol.bytes;

import org.jspecify.annotations.NullMarked;
