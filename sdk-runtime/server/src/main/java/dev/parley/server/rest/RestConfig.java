package dev.parley.server.rest;

import dev.parley.agent.AgentDescriptor;
import dev.parley.server.security.FailureAnswer;
import dev.parley.server.security.ServerLimits;
import java.nio.file.Path;

/**
 * What the routes speak for.
 *
 * @param agent what the agent says of itself
 * @param publicFolder the folder with files that the application gives away
 * @param limits how much clients may ask
 * @param failures what becomes of a route that fails
 */
public record RestConfig(
    AgentDescriptor agent, Path publicFolder, ServerLimits limits, FailureAnswer failures) {}
