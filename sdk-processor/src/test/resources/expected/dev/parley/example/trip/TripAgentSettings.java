package dev.parley.example.trip;

import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Widget.slider;

import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What people can set in a chat with {@link TripAgent}, and the way to {@link TripAgent.Pace}. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class TripAgentSettings {
  private static final Setting<Integer> KILOMETRES_A_DAY =
      setting("kilometresADay", "Kilometres a day", slider(INT, 100, 1000).by(50).initially(400));

  static final SettingsForm<TripAgent.Pace> FORM =
      SettingsForm.of(in -> new TripAgent.Pace(in.get(KILOMETRES_A_DAY)), KILOMETRES_A_DAY);

  private TripAgentSettings() {}
}
