package dev.parley.agent;

/**
 * A row of a static method that works for the whole application and belongs to no chat.
 *
 * @param <A> the agent's class
 */
public sealed interface AppHandler<A> extends Handler<A> {

  /**
   * A direct call of a static handler.
   *
   * @param <C> what the event brings
   */
  @FunctionalInterface
  interface Code<C> {
    /** Calls the author's method. */
    void run(C call) throws Exception;
  }

  /** Answers the start of the application. */
  record OnAppStart<A>(String method, ThreadKind thread, Code<AppCall> code)
      implements AppHandler<A> {}

  /** Answers the end of the application. */
  record OnAppStop<A>(String method, ThreadKind thread, Code<AppCall> code)
      implements AppHandler<A> {}

  /** Answers a name and a password. */
  record PasswordAuth<A>(String method, ThreadKind thread, Code<PasswordCall> code)
      implements AppHandler<A> {}

  /** Answers the headers of a request. */
  record HeaderAuth<A>(String method, ThreadKind thread, Code<HeaderCall> code)
      implements AppHandler<A> {}

  /** Answers an OAuth login. */
  record OAuthUser<A>(String method, ThreadKind thread, Code<OAuthCall> code)
      implements AppHandler<A> {}

  /** Answers a logout. */
  record OnLogout<A>(String method, ThreadKind thread, Code<LogoutCall> code)
      implements AppHandler<A> {}
}
