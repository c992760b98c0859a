/** An agent with services: what all its chats share is made once, given to it and closed. */
@NullMarked
package dev.parley.example.shop;

import org.jspecify.annotations.NullMarked;
