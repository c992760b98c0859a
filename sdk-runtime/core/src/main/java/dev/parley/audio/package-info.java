/** Sound that comes in while a person speaks. */
@NullMarked
package dev.parley.audio;

import org.jspecify.annotations.NullMarked;
