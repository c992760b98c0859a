/** An agent that does several things at once, and shows how far they are. */
@NullMarked
package dev.parley.example.rally;

import org.jspecify.annotations.NullMarked;
