package dev.parley.server.session;

import dev.parley.chat.LiveChat;
import dev.parley.server.security.Owner;

/**
 * What the wire calls a page's id, bound to its chat and to the browser that made it.
 *
 * @param id the id that the page chose
 * @param owner who may use it
 * @param chat the chat that the page shows
 */
public record Session(String id, Owner owner, LiveChat chat) {}
