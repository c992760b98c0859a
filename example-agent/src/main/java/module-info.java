/** Agents that run, smallest first. */
module dev.parley.example {
  requires dev.parley.runtime;
  requires java.management;
  requires org.slf4j;
}
