/**
 * An agent's methods as tools for a model: a name, a description, a schema of what they take, and a
 * call from JSON. Knows no model.
 */
@NullMarked
package dev.parley.tool;

import org.jspecify.annotations.NullMarked;
