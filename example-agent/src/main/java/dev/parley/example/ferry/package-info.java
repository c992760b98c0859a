/**
 * An agent with an element of its own: a plan of seats, drawn by {@code public/elements/Seats.js}.
 */
@NullMarked
package dev.parley.example.ferry;

import org.jspecify.annotations.NullMarked;
