/** The smallest agent: it says everything back. */
@NullMarked
package dev.parley.example.echo;

import org.jspecify.annotations.NullMarked;
