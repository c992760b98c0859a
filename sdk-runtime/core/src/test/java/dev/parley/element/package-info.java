@NullMarked
package dev.parley.element;

import org.jspecify.annotations.NullMarked;
