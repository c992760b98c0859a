/** An agent for measuring: nothing in it takes time but what is asked for. */
@NullMarked
package dev.parley.example.bench;

import org.jspecify.annotations.NullMarked;
