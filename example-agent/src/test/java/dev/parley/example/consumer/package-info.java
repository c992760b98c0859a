/** Agents that were built outside of the reactor, from the artifacts alone. */
@NullMarked
package dev.parley.example.consumer;

import org.jspecify.annotations.NullMarked;
