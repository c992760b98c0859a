/** What an agent asks a person, or a function of the page, and what they answer. */
@NullMarked
package dev.parley.ask;

import org.jspecify.annotations.NullMarked;
