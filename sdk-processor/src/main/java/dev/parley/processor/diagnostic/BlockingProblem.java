package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes in {@code @Blocking} methods. Their ids are PLY201–PLY229. */
public enum BlockingProblem implements Problem {
  /** A private blocking method. */
  BLOCKING_PRIVATE(
      error("PLY201", "%1$s is private, so its wrapper cannot call it", "remove 'private'")),
  /** A blocking method in another package that cannot be called from the agent's. */
  BLOCKING_INACCESSIBLE(
      error(
          "PLY202",
          "%1$s is %2$s, so a wrapper generated beside %3$s cannot call it",
          "make it public, or override it in %3$s")),
  /** A blocking method whose wrapper would be a method that wrappers have already. */
  BLOCKING_NAME_TAKEN(
      error(
          "PLY203",
          "%1$s is a method that %2$s has already, so it can get no wrapper",
          "rename it")),
  /** A blocking method with a type in its signature that the wrapper cannot use. */
  BLOCKING_TYPE_INACCESSIBLE(
      error("PLY204", "%1$s uses %2$s, which is %3$s, so its wrapper cannot", "%4$s")),
  /** A blocking method that throws what is no exception. */
  BLOCKING_THROWS(
      error(
          "PLY205",
          "%1$s throws %2$s, and a blocking method may throw exceptions only",
          "declare Exception, or a subclass of it")),
  /** A blocking method in a class that is no agent. */
  BLOCKING_OUTSIDE_AGENT(
      warning(
          "PLY206",
          "%1$s gets no wrapper: %2$s is no agent, nor is a class here that extends it",
          "move the method to an agent, or make %2$s abstract for agents to extend")),

  /** A blocking method on a pool that its agent does not have. */
  BLOCKING_POOL_UNKNOWN(
      error("PLY207", "%1$s is to run on the pool '%2$s', which %3$s does not have", "%4$s")),
  /** A timeout that is no length of time. */
  BLOCKING_TIMEOUT(
      error("PLY208", "%1$s has the timeout '%2$s', which is no length of time", "use %3$s")),
  /** A timeout of nothing. */
  BLOCKING_TIMEOUT_ZERO(
      error(
          "PLY209",
          "%1$s has the timeout '%2$s', in which nothing can be done",
          "use a longer one, or leave it out for no limit")),
  /** A queue of fewer than no calls. */
  BLOCKING_QUEUE_NEGATIVE(
      error(
          "PLY210",
          "%1$s has a queue of %2$s, and fewer than no calls cannot wait",
          "use the number of calls that may wait, or leave it out for no limit")),
  /** A queue that its pool has no room for. */
  BLOCKING_QUEUE_BEYOND_POOL(
      warning(
          "PLY211",
          "%1$s may have %2$s calls waiting, and its pool %3$s has room for %4$s: callers wait"
              + " before the limit is reached",
          "use at most %4$s, or give the pool a longer queue")),
  /** A blocking method that returns before its work is done. */
  BLOCKING_STAGE(
      warning(
          "PLY212",
          "%1$s returns %2$s, which its wrapper does not wait for: only what it does before it"
              + " returns runs on the pool",
          "return what the stage holds, or remove @Blocking")),
  /** Two blocking methods whose wrappers are the same. */
  BLOCKING_DUPLICATE(
      error(
          "PLY213",
          "%1$s has the same wrapper as %2$s: the same name and parameters, as %3$s sees them",
          "rename one of them")),

  /** A pool whose name is not one. */
  POOL_NAME(error("PLY220", "'%1$s' cannot be the name of a pool", "use %2$s")),
  /** Two pools of one name. */
  POOL_DUPLICATE(
      error(
          "PLY221",
          "'%1$s' is a pool of %2$s already",
          "give this one another name, or remove it")),
  /** A pool without threads. */
  POOL_THREADS(
      error(
          "PLY222",
          "'%1$s' is a pool of %2$s threads, on which nothing can run",
          "use at least 1")),
  /** A pool without room. */
  POOL_QUEUE(
      error(
          "PLY223",
          "'%1$s' is a pool with room for %2$s tasks, so no task could get in",
          "use at least 1, or leave it out")),
  /** A pool that nothing runs on. */
  POOL_UNUSED(
      warning(
          "PLY224",
          "'%1$s' is a pool that no method of %2$s runs on",
          "write @Blocking(pool = \"%1$s\") on a method, or remove the pool"));

  private final Notice notice;

  BlockingProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
