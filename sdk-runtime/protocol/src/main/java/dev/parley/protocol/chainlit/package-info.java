/** Chainlit's events, data shapes and HTTP answers. Knows no packet format and no chat. */
@NullMarked
package dev.parley.protocol.chainlit;

import org.jspecify.annotations.NullMarked;
