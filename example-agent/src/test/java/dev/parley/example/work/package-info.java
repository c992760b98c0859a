/** What {@code @Blocking} and {@code @Step} promise, tried on a whole agent. */
@NullMarked
package dev.parley.example.work;

import org.jspecify.annotations.NullMarked;
