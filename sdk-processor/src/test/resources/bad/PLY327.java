import dev.parley.annotations.Agent;
import dev.parley.annotations.DatePicker;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @DatePicker(min = "23.11.2026") // here
          @Nullable LocalDate day) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
