/** An agent with much to read: for whoever looks at, or measures, what a page makes of it. */
@NullMarked
package dev.parley.example.reader;

import org.jspecify.annotations.NullMarked;
