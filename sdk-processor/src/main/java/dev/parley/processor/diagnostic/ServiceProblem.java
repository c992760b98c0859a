package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/**
 * Mistakes in what gives an agent its services, and in who asks for them. Their ids are
 * PLY501–PLY549.
 */
public enum ServiceProblem implements Problem {
  /** A constructor's parameter that no service fits. */
  SERVICE_MISSING(error("PLY501", "%1$s takes %2$s, which %3$s does not give", "%4$s")),
  /** A service whose method cannot be called. */
  SERVICE_HIDDEN(error("PLY502", "%1$s is %2$s, so generated code cannot ask for %3$s", "%4$s")),
  /** A service whose method takes parameters. */
  SERVICE_PARAMETERS(
      error(
          "PLY503",
          "%1$s takes parameters, so nobody gets %2$s from it",
          "remove the parameters: what they hold, the constructor can get from App")),
  /** A service whose method is static. */
  SERVICE_STATIC(
      error(
          "PLY504",
          "%1$s is static, and services are given by an object: nobody gets %2$s from it",
          "remove 'static'")),
  /** A parameter that more than one service fits. */
  SERVICE_AMBIGUOUS(
      error(
          "PLY505",
          "%1$s takes %2$s, which %3$s gives more than once: %4$s",
          "give all but one of them a type of their own")),
  /** A service whose method throws a checked exception. */
  SERVICE_THROWS(
      error(
          "PLY506",
          "%1$s throws %2$s, which nobody can handle when a chat needs the service",
          "make it in the constructor of %3$s, which may throw anything, and return it here")),
  /** A service of a type that calls bring. */
  SERVICE_OF_CALL(
      error(
          "PLY507",
          "%1$s gives %2$s, which a handler's call brings itself: nobody gets this one",
          "give it a type of its own")),
  /** A parameter of a type that is too common to find a service by. */
  SERVICE_COMMON(
      error(
          "PLY508",
          "%1$s takes %2$s, which could be anything, so %3$s is not taken for it",
          "give it a type of its own, such as record %4$s(%5$s value) {}")),
  /** A parameter that a service fits but for its exact type. */
  SERVICE_ALMOST(
      error(
          "PLY509",
          "%1$s takes %2$s, and %3$s gives %4$s: a service is found by its exact type",
          "declare both as the same type")),
  /** Services of something that is no class. */
  SERVICES_NOT_A_CLASS(
      error(
          "PLY510",
          "%1$s is %2$s, and services come from a class, a record or an interface",
          "name one of these")),
  /** A class of services that cannot be used. */
  SERVICES_HIDDEN(
      error("PLY511", "%1$s is %2$s, so code generated beside %3$s cannot use it", "%4$s")),
  /** A class of services that is an inner class. */
  SERVICES_INNER(
      error(
          "PLY512",
          "%1$s is an inner class, which needs an instance of %2$s around it",
          "make it static")),
  /** A class of services that has type parameters. */
  SERVICES_GENERIC(
      error(
          "PLY513",
          "%1$s has type parameters, and nobody chooses types for them",
          "remove them, or name a subclass that chooses")),
  /** A class of services that nobody can make. */
  SERVICES_CONSTRUCTOR(
      error(
          "PLY514",
          "%1$s has no constructor without parameters, nor one that takes App alone",
          "add one, or make %1$s an interface for ServiceLoader to find")),
  /** A class of services whose constructor cannot be called. */
  SERVICES_CONSTRUCTOR_HIDDEN(
      error("PLY515", "%1$s is %2$s, so generated code cannot call it", "%3$s")),
  /** A service interface that the agent's module does not use. */
  SERVICES_NOT_USED(
      error(
          "PLY516",
          "%1$s is for ServiceLoader to find, and module %2$s does not say that it uses it",
          "add 'uses %3$s;' to module-info.java")),
  /** A class of services that gives none. */
  SERVICES_EMPTY(
      warning(
          "PLY517",
          "%1$s gives no service: no method without parameters returns one",
          "add a method for each thing that the agent needs"));

  private final Notice notice;

  ServiceProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
