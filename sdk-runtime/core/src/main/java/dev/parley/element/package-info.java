/** What is shown beside or below messages: images, files, tables, charts, lists of tasks. */
@NullMarked
package dev.parley.element;

import org.jspecify.annotations.NullMarked;
