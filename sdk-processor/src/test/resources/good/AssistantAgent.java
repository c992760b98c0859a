package demo.assistant;

import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;

/** Uses everything that an agent can say of itself. */
@Agent(
    name = "\"Aide\"",
    title = "Your assistant",
    description =
        "Answers questions about the handbook, the calendar and the canteen.\n"
            + "Ask for a *summary* if an answer is too long; it was trained on rather long texts.",
    options = {
      @AppOption(
          name = "model",
          description = "which model answers",
          defaultValue = "small",
          values = {"small", "large"},
          environment = "ASSISTANT_MODEL"),
      @AppOption(name = "max-words")
    })
final class AssistantAgent {

  @OnMessage
  String answer(Chat chat, Message message) {
    return chat.option("model") + ": " + message.content();
  }
}
