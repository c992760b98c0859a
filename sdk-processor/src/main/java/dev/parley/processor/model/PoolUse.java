package dev.parley.processor.model;

import java.util.Optional;

/**
 * How a method uses a blocking pool.
 *
 * @param pool the name of the agent's own pool; empty for the shared one
 * @param timeout how long a call may take, if that is limited
 * @param queue how many of its calls may wait; zero for any number
 */
public record PoolUse(String pool, Optional<Span> timeout, int queue) {}
