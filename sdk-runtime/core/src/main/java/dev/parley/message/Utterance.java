package dev.parley.message;

/**
 * Something that was said in a chat, as a language model wants to know it.
 *
 * @param role on whose behalf it was said
 * @param text what was said, Markdown
 */
public record Utterance(Role role, String text) {}
