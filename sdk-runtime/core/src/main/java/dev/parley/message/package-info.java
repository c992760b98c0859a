/** What people and agents say. */
@NullMarked
package dev.parley.message;

import org.jspecify.annotations.NullMarked;
