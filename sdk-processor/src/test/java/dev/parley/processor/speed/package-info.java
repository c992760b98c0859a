/** How much longer compiling takes with the processor: a program to run by hand, and its parts. */
@NullMarked
package dev.parley.processor.speed;

import org.jspecify.annotations.NullMarked;
