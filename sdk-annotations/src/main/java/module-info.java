/**
 * What an agent's author writes: the annotations, and nothing else.
 *
 * <p>They are read when the agent is compiled and never at run time, so a module that uses them
 * needs no {@code opens}.
 */
module dev.parley.annotations {
  requires static org.jspecify;

  exports dev.parley.annotations;
}
