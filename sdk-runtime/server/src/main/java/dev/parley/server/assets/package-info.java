/**
 * The files that the server gives away: the page's, a known set on the class path, and those of the
 * application's {@code public} folder. No request names a path in a file system; it names a member
 * of a set. Knows no route and no chat.
 *
 * <p>The page's jar holds {@code META-INF/parley/page/files.json}, an object with one member {@code
 * files}: an array of objects with {@code path} (below {@code META-INF/parley/page}, forward
 * slashes), {@code contentType}, {@code hash} (of the content; becomes the ETag), {@code immutable}
 * (true if the path changes with the content) and, if there is one, {@code gzip} (the path of the
 * same content compressed).
 */
@NullMarked
package dev.parley.server.assets;

import org.jspecify.annotations.NullMarked;
