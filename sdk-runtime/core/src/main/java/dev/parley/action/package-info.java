/** What people click: a button's name and payload, and what becomes of a click. */
@NullMarked
package dev.parley.action;

import org.jspecify.annotations.NullMarked;
