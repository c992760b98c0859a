/** What generated code and the runtime agree on: dispatch tables and the calls they make. */
@NullMarked
package dev.parley.agent;

import org.jspecify.annotations.NullMarked;
