import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    commands = @Agent.Command(id = "Search", description = "Look it up"),
    starters =
        @Agent.Starter(
            label = "Find cats",
            message = "cats",
            command = "Serch")) // here
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
