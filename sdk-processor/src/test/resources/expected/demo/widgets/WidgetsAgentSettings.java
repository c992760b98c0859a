package demo.widgets;

import static dev.parley.setting.NumberType.DECIMAL;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.NumberType.LONG;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Widget.checkbox;
import static dev.parley.setting.Widget.date;
import static dev.parley.setting.Widget.dates;
import static dev.parley.setting.Widget.multiSelect;
import static dev.parley.setting.Widget.numberInput;
import static dev.parley.setting.Widget.radio;
import static dev.parley.setting.Widget.select;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.tags;
import static dev.parley.setting.Widget.textInput;

import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What people can set in a chat with {@link WidgetsAgent}, and the way to {@link
 * WidgetsAgent.Settings}.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class WidgetsAgentSettings {
  private static final Setting<Integer> BALANCE = setting("balance", "Balance", slider(INT, -5, 5));

  private static final Setting<Long> DISTANCE =
      setting("distance", "Distance", slider(LONG, 0, 3.0E9).by(1000000000));

  private static final Setting<BigDecimal> DECIMAL_ =
      setting(
          "decimal",
          "Decimal",
          numberInput(DECIMAL).atLeast(0).atMost(1).initially(0.5).placeholder("a part"));

  private static final Setting<Integer> FORM_ = setting("n", "FORM", numberInput(INT).initially(3));

  private static final Setting<WidgetsAgent.Voice> VOICE =
      setting("voice", "Voice", radio(WidgetsAgent.Voice.values()));

  private static final Setting<String> MAX_TOKENS =
      setting("maxTokens", "Max tokens", radio("a", "b").initially("b"));

  private static final Setting<WidgetsAgent.Voice> OTHER_VOICE =
      setting("otherVoice", "Other voice", select(WidgetsAgent.Voice.values()).initiallyNone())
          .asOptional();

  private static final Setting<WidgetsAgent.Voice> FIRST_VOICE =
      setting(
          "firstVoice",
          "First voice",
          select(WidgetsAgent.Voice.values()).initially(WidgetsAgent.Voice.ROUGH_AND_LOUD));

  private static final Setting<List<String>> SOURCES =
      setting("sources", "Sources", multiSelect("news", "mail"));

  private static final Setting<List<WidgetsAgent.Voice>> VOICES =
      setting(
          "voices",
          "Voices",
          multiSelect(WidgetsAgent.Voice.values())
              .initially(WidgetsAgent.Voice.CALM, WidgetsAgent.Voice.ROUGH_AND_LOUD));

  private static final Setting<Boolean> AGREED =
      setting("agreed", "I agree", checkbox().initiallyTicked()).asDisabled();

  private static final Setting<String> GREETING =
      setting("greeting", "Greeting", textInput().withLines().initially("Dear \"all\",\n"));

  private static final Setting<String> MAX_TOKENS_ =
      setting("max_tokens", "Max tokens", textInput()).asOptional();

  private static final Setting<List<String>> INTERESTS =
      setting("interests", "Interests", tags().initially("java", "chat"));

  private static final Setting<LocalDate> DAY =
      setting("day", "Day", date().to("2026-12-31").initially("2026-11-23").shownAs("dd.MM.yyyy"));

  private static final Setting<List<LocalDate>> WEEK =
      setting("week", "Week", dates()).asOptional();

  private static final Setting<WidgetsAgent.Stay> STAY =
      setting("stay", "Stay", dates(WidgetsAgent.Stay::new).initially("2026-11-23", "2026-11-27"));

  static final SettingsForm<WidgetsAgent.Settings> FORM =
      SettingsForm.of(
          in ->
              new WidgetsAgent.Settings(
                  in.get(BALANCE),
                  in.get(DISTANCE),
                  in.get(DECIMAL_),
                  in.get(FORM_),
                  in.get(VOICE),
                  in.get(MAX_TOKENS),
                  in.orNull(OTHER_VOICE),
                  in.get(FIRST_VOICE),
                  in.get(SOURCES),
                  Set.copyOf(in.get(VOICES)),
                  in.get(AGREED),
                  in.get(GREETING),
                  in.orNull(MAX_TOKENS_),
                  Set.copyOf(in.get(INTERESTS)),
                  in.get(DAY),
                  in.orNull(WEEK),
                  in.get(STAY)),
          BALANCE,
          DISTANCE,
          DECIMAL_,
          FORM_,
          VOICE,
          MAX_TOKENS,
          OTHER_VOICE,
          FIRST_VOICE,
          SOURCES,
          VOICES,
          AGREED,
          GREETING,
          MAX_TOKENS_,
          INTERESTS,
          DAY,
          WEEK,
          STAY);

  private WidgetsAgentSettings() {}
}
