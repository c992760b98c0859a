import dev.parley.annotations.Agent;
import dev.parley.annotations.DatePicker;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.LocalDate;
import java.util.List;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @DatePicker(initial = "2026-11-23") // here
          List<LocalDate> stay) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
