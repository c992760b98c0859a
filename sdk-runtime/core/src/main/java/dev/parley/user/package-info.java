/** Who takes part in a chat. */
@NullMarked
package dev.parley.user;

import org.jspecify.annotations.NullMarked;
