/**
 * Drives an agent in a test: in memory, and over a socket as a stock client does. Holds the tests
 * that every implementation of a replaceable part has to pass.
 */
module dev.parley.testing {
  requires transitive dev.parley.core;
  requires dev.parley.protocol;
  requires java.net.http;
  requires static transitive org.junit.jupiter.api;

  exports dev.parley.testing;
  exports dev.parley.testing.contract;
}
