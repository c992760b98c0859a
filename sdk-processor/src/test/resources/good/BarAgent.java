package demo.settings;

import dev.parley.annotations.Agent;
import dev.parley.annotations.DatePicker;
import dev.parley.annotations.NumberInput;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnSettingsEdit;
import dev.parley.annotations.OnSettingsUpdate;
import dev.parley.annotations.Select;
import dev.parley.annotations.Slider;
import dev.parley.annotations.Switch;
import dev.parley.annotations.Tab;
import dev.parley.annotations.TextInput;
import dev.parley.annotations.Tool;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mixes what people like. */
@Agent(settings = BarAgent.Taste.class)
final class BarAgent {

  /** What people like. */
  record Taste(
      @Tab("Drink") @Slider(min = 0, max = 1, step = 0.1, initial = 0.5) double sweetness,
      @Tab("Drink") @Select({"water", "ice=On the rocks"}) String base,
      @Tab("Drink") @NumberInput @Nullable Integer maxPrice,
      @Tab("Guest") @TextInput(placeholder = "What to call you") String nick,
      @Tab("Guest") @DatePicker(min = "1900-01-01") @Nullable LocalDate birthday,
      @Tab("Guest")
          @Switch(
              initial = true,
              tooltip = "Serves without alcohol",
              description = "Stays on for guests under age.")
          boolean soft) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste.base();
  }

  /** Tells how a drink is made. */
  @Tool
  String recipe(String drink, Taste taste) {
    return drink + " with " + taste.base();
  }

  @OnSettingsUpdate
  void changed(Chat chat, Taste taste) {
    chat.send("From now on: " + taste);
  }

  @OnSettingsEdit
  String tried(Taste taste) {
    return taste.nick() + "?";
  }
}
