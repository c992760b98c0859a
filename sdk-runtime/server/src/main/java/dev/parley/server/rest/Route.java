package dev.parley.server.rest;

import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;

/**
 * One row of the table of routes.
 *
 * @param method the method; GET serves HEAD, too
 * @param template the path, with names in braces for what varies
 * @param readsBody whether the endpoint looks into the body; one that is not read is dropped
 * @param endpoint the answer
 */
record Route(HttpString method, String template, boolean readsBody, Endpoint endpoint) {

  /** Answers requests, on a virtual thread. */
  @FunctionalInterface
  interface Endpoint {
    /**
     * Returns the answer.
     *
     * @throws IOException if the body breaks off, or what is asked for cannot be read
     */
    RestAnswer answer(RestRequest request) throws IOException;
  }

  static Route get(String template, Endpoint endpoint) {
    return new Route(Methods.GET, template, false, endpoint);
  }

  static Route post(String template, Endpoint endpoint) {
    return new Route(Methods.POST, template, true, endpoint);
  }

  /** A POST whose body does not matter, or comes too early to be looked at. */
  static Route postUnread(String template, Endpoint endpoint) {
    return new Route(Methods.POST, template, false, endpoint);
  }

  static Route put(String template, Endpoint endpoint) {
    return new Route(Methods.PUT, template, true, endpoint);
  }

  static Route delete(String template, Endpoint endpoint) {
    return new Route(Methods.DELETE, template, true, endpoint);
  }
}
