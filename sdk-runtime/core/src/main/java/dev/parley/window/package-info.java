/** Messages between the chat and the web page that embeds it. */
@NullMarked
package dev.parley.window;

import org.jspecify.annotations.NullMarked;
