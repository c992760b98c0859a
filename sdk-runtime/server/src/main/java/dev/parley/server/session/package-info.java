/** Sessions: which browser's page shows which chat. Knows no transport. */
@NullMarked
package dev.parley.server.session;

import org.jspecify.annotations.NullMarked;
