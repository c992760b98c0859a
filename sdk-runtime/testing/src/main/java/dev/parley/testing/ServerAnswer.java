package dev.parley.testing;

import org.jspecify.annotations.Nullable;

/**
 * What a server answers a request.
 *
 * @param status the HTTP status
 * @param body the answer, JSON-like
 */
public record ServerAnswer(int status, @Nullable Object body) {}
