/**
 * The files that the server gives away: the page's, a known set on the class path, and those of the
 * application's {@code public} folder, a known set as well. No request names a path in a file
 * system; it names a member of a set. Knows no route and no chat.
 */
@NullMarked
package dev.parley.server.assets;

import org.jspecify.annotations.NullMarked;
