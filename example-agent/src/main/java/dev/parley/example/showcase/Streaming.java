package dev.parley.example.showcase;

import dev.parley.chat.Chat;
import dev.parley.step.StepType;
import java.util.List;

/** Text that arrives in tokens. */
final class Streaming {
  private static final int PAUSE_MILLISECONDS = 20;

  private Streaming() {}

  static List<Command> commands(Chat chat) {
    return List.of(
        new Command("stream", arguments -> stream(chat, arguments)),
        new Command("stream step", arguments -> streamStep(chat, arguments.number(0))));
  }

  private static void stream(Chat chat, Arguments arguments) throws InterruptedException {
    int tokens = arguments.number(0);
    int pause = arguments.number(1, PAUSE_MILLISECONDS);
    try (var out = chat.stream()) {
      for (int token = 0; token < tokens; token++) {
        Thread.sleep(pause);
        out.token(token == 0 ? "t0" : " t" + token);
      }
    }
  }

  private static void streamStep(Chat chat, int tokens) throws InterruptedException {
    try (var typist = chat.step(StepType.TOOL, "typist")) {
      for (int token = 0; token < tokens; token++) {
        Thread.sleep(PAUSE_MILLISECONDS);
        typist.token(token == 0 ? "s0" : " s" + token);
      }
    }
    chat.send("typist done");
  }
}
