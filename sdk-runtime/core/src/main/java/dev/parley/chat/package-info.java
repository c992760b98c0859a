/** Conversations: what a handler may do with one, and how one lives in this process. */
@NullMarked
package dev.parley.chat;

import org.jspecify.annotations.NullMarked;
