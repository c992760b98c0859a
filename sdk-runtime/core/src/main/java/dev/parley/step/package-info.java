/** The nodes of a chat's tree. */
@NullMarked
package dev.parley.step;

import org.jspecify.annotations.NullMarked;
