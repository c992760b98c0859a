/** What an agent does in the page around the conversation. */
@NullMarked
package dev.parley.page;

import org.jspecify.annotations.NullMarked;
