@NullMarked
package dev.parley.offer;

import org.jspecify.annotations.NullMarked;
