package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.POOL_DUPLICATE;
import static dev.parley.processor.diagnostic.BlockingProblem.POOL_NAME;
import static dev.parley.processor.diagnostic.BlockingProblem.POOL_QUEUE;
import static dev.parley.processor.diagnostic.BlockingProblem.POOL_THREADS;
import static dev.parley.processor.diagnostic.BlockingProblem.POOL_UNUSED;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Marks;
import dev.parley.processor.discover.MethodMarks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the blocking pools of an agent's own. */
final class PoolRules {

  private final Subject subject;

  PoolRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    Set<String> used = used();
    var seen = new HashSet<String>();
    for (Mark pool : of(subject.candidate())) {
      String name = pool.text("name");
      if (!DashedName.isOne(name)) {
        find(pool, "name", POOL_NAME, name, DashedName.suggestion(name));
      } else if (!seen.add(name)) {
        find(pool, "name", POOL_DUPLICATE, name, subject.name());
      } else if (!used.contains(name) && mayTell()) {
        find(pool, "name", POOL_UNUSED, name, subject.name());
      }
      checkBounds(pool, name);
    }
  }

  /** Returns the pools of an agent. */
  static List<Mark> of(Candidate candidate) {
    return candidate.agent().marks("pools");
  }

  private void checkBounds(Mark pool, String name) {
    if (pool.number("threads") < 1) {
      find(pool, "threads", POOL_THREADS, name, pool.number("threads"));
    }
    if (pool.number("queue") < 1) {
      find(pool, "queue", POOL_QUEUE, name, pool.number("queue"));
    }
  }

  private Set<String> used() {
    return marks()
        .flatMap(marks -> marks.find(MethodMarks.BLOCKING).stream())
        .map(blocking -> blocking.mark().text("pool"))
        .collect(Collectors.toSet());
  }

  /** A misspelt name of a pool is one mistake, not two. */
  private boolean mayTell() {
    Set<String> names =
        of(subject.candidate()).stream().map(pool -> pool.text("name")).collect(Collectors.toSet());
    names.add("");
    return names.containsAll(used());
  }

  private Stream<Marks> marks() {
    Candidate candidate = subject.candidate();
    return Stream.concat(
        candidate.handlers().stream().map(handler -> handler.marks()),
        candidate.blocking().stream().map(blocking -> blocking.marks()));
  }

  private void find(Mark pool, String place, Problem problem, Object... names) {
    Finding finding = Finding.of(problem, names).at(subject.type());
    subject.find(
        Optional.of(pool)
            .flatMap(mark -> mark.given(place))
            .map(value -> finding.in(subject.candidate().agent().mirror(), value))
            .orElse(finding));
  }
}
