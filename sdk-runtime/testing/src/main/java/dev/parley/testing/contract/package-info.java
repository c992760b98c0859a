/** Tests that every implementation of a replaceable part has to pass: extend them. */
@NullMarked
package dev.parley.testing.contract;

import org.jspecify.annotations.NullMarked;
