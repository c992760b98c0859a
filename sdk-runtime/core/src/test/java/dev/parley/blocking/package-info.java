@NullMarked
package dev.parley.blocking;

import org.jspecify.annotations.NullMarked;
