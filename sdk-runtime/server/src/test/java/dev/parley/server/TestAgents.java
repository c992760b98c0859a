package dev.parley.server;

import static dev.parley.agent.DispatchTable.onMessage;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ThreadKind;
import java.util.List;

/** Agents for tests, as the annotation processor would write them. */
public final class TestAgents {

  /** Says what it is told. */
  public static final DispatchTable<Object> ECHO =
      DispatchTable.of(
          AgentDescriptor.named("Echo").titled("The Echo").describedAs("Repeats what you say."),
          Object::new,
          onMessage(
              "answer", ThreadKind.VIRTUAL, (_, call) -> call.send(call.message().content())));

  /** Has options of its own. */
  public static final AppDescriptor WITH_OPTIONS =
      AppDescriptor.of(
          List.of(
              AgentDescriptor.named("Poet")
                  .describedAs("Writes 100% rhymes.")
                  .with(
                      new AppOption(
                          "model",
                          "Which model writes",
                          "small",
                          List.of("small", "large"),
                          "POET_MODEL"))
                  .with(new AppOption("greeting", "What it says first.", "", List.of(), ""))));

  private TestAgents() {}
}
