/**
 * What an agent offers people before they say anything: messages to begin with, profiles, commands
 * and modes. Knows users.
 */
@NullMarked
package dev.parley.offer;

import org.jspecify.annotations.NullMarked;
