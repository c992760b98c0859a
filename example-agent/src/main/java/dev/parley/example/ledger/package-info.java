/** An agent for files: it takes a table that is attached, or asks for it, and shows it. */
@NullMarked
package dev.parley.example.ledger;

import org.jspecify.annotations.NullMarked;
