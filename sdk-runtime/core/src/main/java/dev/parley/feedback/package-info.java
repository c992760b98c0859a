/** What people think of an answer. */
@NullMarked
package dev.parley.feedback;

import org.jspecify.annotations.NullMarked;
