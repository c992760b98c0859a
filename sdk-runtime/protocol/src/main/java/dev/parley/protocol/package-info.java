/** What every wire format here has in common: how it says no. */
@NullMarked
package dev.parley.protocol;

import org.jspecify.annotations.NullMarked;
