package dev.parley.agent;

import dev.parley.user.User;

/** A call of an {@code @OnLogout} handler, which belongs to no chat. */
public interface LogoutCall extends AnyCall {

  /** Returns the person who has logged out. */
  User user();
}
