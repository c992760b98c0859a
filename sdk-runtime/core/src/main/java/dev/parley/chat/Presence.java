package dev.parley.chat;

/** One page that shows a chat. While one is open the chat does not end by being idle. */
public interface Presence extends AutoCloseable {

  /** The page is gone; a second call does nothing. */
  @Override
  void close();
}
