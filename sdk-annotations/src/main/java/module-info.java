/**
 * What an agent's author writes: the annotations, and nothing else.
 *
 * <p>They are read when the agent is compiled and never at run time, so a module that uses them
 * needs no {@code opens}. What is generated for it is marked {@code @Generated}, and reads that
 * annotation's module through this one; at run time neither is needed.
 */
module dev.parley.annotations {
  requires static transitive java.compiler;
  requires static org.jspecify;

  exports dev.parley.annotations;
}
