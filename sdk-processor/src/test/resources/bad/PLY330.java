import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnSettingsUpdate;
import dev.parley.message.Message;

@Agent
class BarAgent {

  @OnMessage
  String mix(Message message) {
    return message.content();
  }

  @OnSettingsUpdate
  void changed() {} // here
}
