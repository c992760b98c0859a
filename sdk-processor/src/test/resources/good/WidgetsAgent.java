package demo.widgets;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Checkbox;
import dev.parley.annotations.DatePicker;
import dev.parley.annotations.MultiSelect;
import dev.parley.annotations.NumberInput;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Radio;
import dev.parley.annotations.Select;
import dev.parley.annotations.Slider;
import dev.parley.annotations.Tags;
import dev.parley.annotations.TextInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has settings of every kind, some with names that code beside it would like to have. */
@Agent(settings = WidgetsAgent.Settings.class)
public class WidgetsAgent {

  /** Whom to talk like. */
  public enum Voice {
    CALM,
    ROUGH_AND_LOUD
  }

  /** From one day to another. */
  public record Stay(LocalDate first, LocalDate last) {}

  /** Everything. */
  public record Settings(
      @Slider(min = -5, max = 5) int balance,
      @Slider(min = 0, max = 3e9, step = 1e9) long distance,
      @NumberInput(initial = 0.5, min = 0, max = 1, placeholder = "a part") BigDecimal decimal,
      @NumberInput(initial = 3, id = "n") int FORM,
      @Radio Voice voice,
      @Radio(value = {"a", "b"}, initial = "b") String maxTokens,
      @Select @Nullable Voice otherVoice,
      @Select(initial = "ROUGH_AND_LOUD") Voice firstVoice,
      @MultiSelect({"news", "mail"}) List<String> sources,
      @MultiSelect(initial = {"CALM", "ROUGH_AND_LOUD"}) Set<Voice> voices,
      @Checkbox(initial = true, label = "I agree", disabled = true) Boolean agreed,
      @TextInput(initial = "Dear \"all\",\n", multiline = true) String greeting,
      @TextInput @Nullable String max_tokens,
      @Tags(initial = {"java", "chat"}) Set<String> interests,
      @DatePicker(initial = "2026-11-23", max = "2026-12-31", format = "dd.MM.yyyy") LocalDate day,
      @DatePicker @Nullable List<LocalDate> week,
      @DatePicker(initial = {"2026-11-23", "2026-11-27"}) Stay stay) {}

  @OnMessage
  String answer(WidgetsAgentAsync async, Settings settings) {
    return async.work().join() + settings;
  }

  @dev.parley.annotations.Blocking
  String work() {
    return "";
  }
}
