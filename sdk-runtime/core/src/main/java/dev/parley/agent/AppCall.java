package dev.parley.agent;

/** A call of an {@code @OnAppStart} or {@code @OnAppStop} handler, which belongs to no chat. */
public interface AppCall extends AnyCall {

  /** Returns the application that starts or stops. */
  App app();
}
