/**
 * What generators write about: only ever valid, names instead of compiler elements. Knows nobody.
 */
@NullMarked
package dev.parley.processor.model;

import org.jspecify.annotations.NullMarked;
