/** Drivers that test an agent without a browser. */
@NullMarked
package dev.parley.testing;

import org.jspecify.annotations.NullMarked;
