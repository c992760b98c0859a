package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_POOL_UNKNOWN;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_QUEUE_BEYOND_POOL;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_QUEUE_NEGATIVE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_STAGE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_TIMEOUT;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_TIMEOUT_ZERO;

import dev.parley.processor.diagnostic.NearestName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Marks;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.PlacedMark;
import dev.parley.processor.discover.ResultType;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.Span;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Rules about what {@code @Blocking} says: which pool, how long, how many. */
final class PoolUseRules {

  private final Subject subject;

  PoolUseRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().handlers().forEach(each -> check(each.method(), each.marks()));
    subject.candidate().blocking().forEach(each -> check(each.method(), each.marks()));
    subject.candidate().blocking().forEach(this::checkStage);
  }

  private void check(ExecutableElement method, Marks marks) {
    marks
        .find(MethodMarks.BLOCKING)
        .filter(blocking -> blocking.mark().isResolved())
        .ifPresent(blocking -> {
          checkPool(method, blocking);
          checkTimeout(method, blocking);
          checkQueue(method, blocking);
        });
  }

  private void checkPool(ExecutableElement method, PlacedMark blocking) {
    String name = blocking.mark().text("pool");
    List<String> names =
        PoolRules.of(subject.candidate()).stream().map(pool -> pool.text("name")).toList();
    if (!name.isEmpty() && !names.contains(name)) {
      subject.find(
          blocking,
          "pool",
          BLOCKING_POOL_UNKNOWN,
          subject.nameOf(method),
          name,
          subject.name(),
          wayOut(name, names));
    }
  }

  private static String wayOut(String name, List<String> names) {
    Optional<String> nearest = NearestName.to(name, names);
    if (nearest.isPresent()) {
      return "use '" + nearest.get() + "'";
    }
    String pool = name.isBlank() ? "…" : name;
    String declare = "declare it with @Agent(pools = @Agent.Pool(name = \"" + pool + "\", …))";
    return names.isEmpty() ? declare : "use any of: " + Wording.list(names) + "; or " + declare;
  }

  private void checkTimeout(ExecutableElement method, PlacedMark blocking) {
    String text = blocking.mark().text("timeout");
    Optional<Span> time = Span.parse(text);
    if (time.isEmpty() && !text.isEmpty()) {
      String better = Timeouts.suggestion(text);
      subject.find(blocking, "timeout", BLOCKING_TIMEOUT, subject.nameOf(method), text, better);
    } else if (time.isPresent() && time.get().amount() == 0) {
      subject.find(blocking, "timeout", BLOCKING_TIMEOUT_ZERO, subject.nameOf(method), text);
    }
  }

  private void checkQueue(ExecutableElement method, PlacedMark blocking) {
    int queue = blocking.mark().number("queue");
    if (queue < 0) {
      subject.find(blocking, "queue", BLOCKING_QUEUE_NEGATIVE, subject.nameOf(method), queue);
    }
    pool(blocking.mark().text("pool"))
        .map(pool -> pool.number("queue"))
        .filter(room -> room > 0 && queue > room)
        .ifPresent(room ->
            subject.find(
                blocking,
                "queue",
                BLOCKING_QUEUE_BEYOND_POOL,
                subject.nameOf(method),
                queue,
                "'" + blocking.mark().text("pool") + "'",
                room));
  }

  private Optional<Mark> pool(String name) {
    return PoolRules.of(subject.candidate()).stream()
        .filter(pool -> pool.text("name").equals(name))
        .findFirst();
  }

  /** A wrapper would hold a stage in its future. */
  private void checkStage(WorkMethod blocking) {
    TypeMirror type = blocking.signature().getReturnType();
    if (ResultType.isStage(type, subject.symbols())) {
      ExecutableElement method = blocking.method();
      subject.find(method, BLOCKING_STAGE, subject.nameOf(method), Wording.a(Wording.of(type)));
    }
  }
}
