/**
 * How an application's page looks: what its operator decided, what lies in its {@code public}
 * folder, and how both get into the document. Knows no route, no agent and no chat.
 */
@NullMarked
package dev.parley.server.look;

import org.jspecify.annotations.NullMarked;
