package dev.parley.element;

/** Where a page shows an {@link Element}. */
public enum Display {
  /** Below its message. */
  INLINE,
  /** Beside the chat; its name in the message's text becomes a link to it. */
  SIDE,
  /** On a page of its own; its name in the message's text becomes a link to it. */
  PAGE
}
