/**
 * Settings that people choose for a chat: widgets as data, and the way from what a page submits to
 * the agent's own record. Knows nobody.
 */
@NullMarked
package dev.parley.setting;

import org.jspecify.annotations.NullMarked;
