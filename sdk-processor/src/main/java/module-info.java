/** Turns annotated agents into plain Java, while they are compiled. */
module dev.parley.processor {
  requires com.palantir.javapoet;
  requires dev.parley.annotations;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.parley.processor.AgentProcessor,
      dev.parley.processor.AgentsProcessor;
}
