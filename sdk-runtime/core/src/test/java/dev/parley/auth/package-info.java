/** Tests of what people prove who they are with. */
@NullMarked
package dev.parley.auth;

import org.jspecify.annotations.NullMarked;
