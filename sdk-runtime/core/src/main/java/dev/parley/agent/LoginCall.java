package dev.parley.agent;

import dev.parley.user.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a handler that says who somebody is; it belongs to no chat. */
public interface LoginCall extends AnyCall {

  /** Lets the person in as the user that the handler returned; null refuses. */
  void admit(@Nullable User user);

  /** Lets the person in as the user that the handler returned; nothing refuses. */
  void admit(Optional<User> user);
}
