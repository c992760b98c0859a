/** What an application is, without one that runs. */
@NullMarked
package dev.parley.agent;

import org.jspecify.annotations.NullMarked;
