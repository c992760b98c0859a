/** Drives an agent in a test: in memory, and over a socket as a stock client does. */
module dev.parley.testing {
  requires transitive dev.parley.core;
  requires dev.parley.protocol;
  requires java.net.http;

  exports dev.parley.testing;
}
