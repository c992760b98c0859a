/**
 * One execution of a handler and all that it starts: who works for it, and how it is stopped. Knows
 * neither chats nor pools.
 */
@NullMarked
package dev.parley.run;

import org.jspecify.annotations.NullMarked;
