/** An agent with tools, which people call as a language model would. */
@NullMarked
package dev.parley.example.trip;

import org.jspecify.annotations.NullMarked;
