/** Rules that hold across modules, and tests that keep the manual true. */
@NullMarked
package dev.parley.docs;

import org.jspecify.annotations.NullMarked;
