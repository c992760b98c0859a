/** An agent in a module: one line is enough. */
module com.example.greeter {
  requires dev.parley.runtime;
}
