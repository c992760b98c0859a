@NullMarked
package dev.parley.setting;

import org.jspecify.annotations.NullMarked;
