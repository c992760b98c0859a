package dev.parley.window;

import org.jspecify.annotations.Nullable;

/**
 * What the web page around the chat says to it. It may come from any page that embeds the chat, so
 * it deserves no more trust than what a person types.
 *
 * @param data what is said, JSON-like: a map, a list, a text, a number, a boolean or null
 */
public record WindowMessage(@Nullable Object data) {}
