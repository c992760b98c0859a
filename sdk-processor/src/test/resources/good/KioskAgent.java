package demo.offers;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

/** Offers the same to everybody. */
@Agent(
    starters = {
      @Agent.Starter(label = "Say hi", message = "Hi!"),
      @Agent.Starter(label = "Find cats", message = "cats", command = "Search", icon = "cat")
    },
    profiles = {
      @Agent.Profile(
          name = "clerk",
          description = "Sells **papers**",
          icon = "/public/clerk.png",
          displayName = "The clerk",
          isDefault = true),
      @Agent.Profile(
          name = "critic",
          starters = @Agent.Starter(label = "Review", message = "What is worth reading?"))
    },
    commands = {
      @Agent.Command(id = "Search", description = "Look it up", icon = "globe"),
      @Agent.Command(id = "Draw", description = "Paint it", button = true, persistent = true)
    },
    modes =
        @Agent.Mode(
            id = "model",
            options = {
              @Agent.ModeOption(id = "fast", description = "Answers at once", icon = "zap"),
              @Agent.ModeOption(id = "deep-thought", isDefault = true)
            }))
final class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
