package demo.settings;

import static dev.parley.setting.NumberType.DOUBLE;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Tab.tab;
import static dev.parley.setting.Widget.choice;
import static dev.parley.setting.Widget.date;
import static dev.parley.setting.Widget.numberInput;
import static dev.parley.setting.Widget.select;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.textInput;
import static dev.parley.setting.Widget.toggle;

import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What people can set in a chat with {@link BarAgent}, and the way to {@link BarAgent.Taste}. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class BarAgentSettings {
  private static final Setting<Double> SWEETNESS =
      setting("sweetness", "Sweetness", slider(DOUBLE, 0, 1).by(0.1).initially(0.5));

  private static final Setting<String> BASE =
      setting("base", "Base", select(List.of(choice("water"), choice("ice", "On the rocks"))));

  private static final Setting<Integer> MAX_PRICE =
      setting("maxPrice", "Max price", numberInput(INT)).asOptional();

  private static final Setting<String> NICK =
      setting("nick", "Nick", textInput().placeholder("What to call you"));

  private static final Setting<LocalDate> BIRTHDAY =
      setting("birthday", "Birthday", date().from("1900-01-01")).asOptional();

  private static final Setting<Boolean> SOFT =
      setting("soft", "Soft", toggle().initiallyOn())
          .tooltip("Serves without alcohol")
          .describedAs("Stays on for guests under age.");

  static final SettingsForm<BarAgent.Taste> FORM =
      SettingsForm.of(
          in ->
              new BarAgent.Taste(
                  in.get(SWEETNESS),
                  in.get(BASE),
                  in.orNull(MAX_PRICE),
                  in.get(NICK),
                  in.orNull(BIRTHDAY),
                  in.get(SOFT)),
          tab("Drink", SWEETNESS, BASE, MAX_PRICE),
          tab("Guest", NICK, BIRTHDAY, SOFT));

  private BarAgentSettings() {}
}
