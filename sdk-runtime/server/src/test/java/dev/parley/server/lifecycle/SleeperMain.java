package dev.parley.server.lifecycle;

import static dev.parley.agent.DispatchTable.onMessage;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.agent.ThreadKind;
import dev.parley.server.AgentServer;

/** An agent that sleeps as many milliseconds as it is told, and prints how that went. */
public final class SleeperMain {

  private static final DispatchTable<Object> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Sleeper"),
          Object::new,
          onMessage(
              "sleep",
              ThreadKind.VIRTUAL,
              (_, call) -> call.send(sleep(call.message().content()))));

  private SleeperMain() {}

  public static void main(String[] args) {
    AgentServer.run(args, ServedAgent.of(TABLE));
  }

  private static String sleep(String millis) throws InterruptedException {
    System.out.println("begins " + millis);
    try {
      Thread.sleep(Long.parseLong(millis));
      System.out.println("finishes " + millis);
      return "done";
    } catch (InterruptedException e) {
      System.out.println("interrupted " + millis);
      throw e;
    }
  }
}
