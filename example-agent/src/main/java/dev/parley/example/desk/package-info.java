/** An agent that asks and acts: questions, and buttons with what they carry and answer. */
@NullMarked
package dev.parley.example.desk;

import org.jspecify.annotations.NullMarked;
