package dev.parley.processor.read;

import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Marks;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.discover.PlacedMark;
import dev.parley.processor.discover.Symbols;
import dev.parley.processor.discover.WorkMethod;
import dev.parley.processor.model.BlockingModel;
import dev.parley.processor.model.PoolUse;
import dev.parley.processor.model.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** Reads a blocking method that gets a wrapper, and how methods use the blocking pools. */
final class BlockingReader {

  private final MethodReader methodReader;
  private final JavadocReader javadocReader;
  private final Symbols symbols;

  BlockingReader(Symbols symbols) {
    this.methodReader = new MethodReader(symbols);
    this.javadocReader = new JavadocReader(symbols);
    this.symbols = symbols;
  }

  BlockingModel read(WorkMethod blocking, Candidate candidate) {
    PoolUse use = use(blocking.marks()).orElseThrow();
    return new BlockingModel(
        methodReader.read(blocking, candidate),
        label(blocking.method(), use, candidate),
        use,
        blocking.marks().has(MethodMarks.STEP),
        javadocReader.read(blocking.method(), candidate.type()));
  }

  /** Returns how a method uses a pool, if it is blocking. */
  static Optional<PoolUse> use(Marks marks) {
    return marks.find(MethodMarks.BLOCKING).map(PlacedMark::mark).map(BlockingReader::use);
  }

  private static PoolUse use(Mark blocking) {
    return new PoolUse(
        blocking.text("pool"), Span.parse(blocking.text("timeout")), blocking.number("queue"));
  }

  /** What waits is counted by its label, so namesakes need different ones then. */
  private String label(ExecutableElement method, PoolUse use, Candidate candidate) {
    String name = method.getSimpleName().toString();
    return use.queue() == 0 || !methodReader.isOverloaded(method, candidate)
        ? name
        : method.getParameters().stream()
            .map(parameter -> symbols.types().erasure(parameter.asType()))
            .map(type -> TypeNames.withoutAnnotations(type).toString())
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
