/**
 * Java types as JSON: the schema, the reader and the writer of a type in one value, made of data
 * instead of reflection. A tree is plain Java: maps, lists, text, numbers, booleans and null.
 */
@NullMarked
package dev.parley.json;

import org.jspecify.annotations.NullMarked;
