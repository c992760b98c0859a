@NullMarked
package dev.parley.log;

import org.jspecify.annotations.NullMarked;
