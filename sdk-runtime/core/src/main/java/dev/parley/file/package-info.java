/**
 * Files of chats: what people attach and what agents show, where it is kept, and how much of it may
 * be. The one room of this module that touches a disk.
 */
@NullMarked
package dev.parley.file;

import org.jspecify.annotations.NullMarked;
