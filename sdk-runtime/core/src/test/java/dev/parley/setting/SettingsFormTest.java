package dev.parley.setting;

import static dev.parley.setting.NumberType.DOUBLE;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Tab.tab;
import static dev.parley.setting.Widget.date;
import static dev.parley.setting.Widget.numberInput;
import static dev.parley.setting.Widget.select;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.textInput;
import static dev.parley.setting.Widget.toggle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

  private record Taste(double temperature, String model, boolean verbose, String nick) {}

  private static final Setting<Double> TEMPERATURE =
      setting("temperature", "Temperature", slider(DOUBLE, 0, 1).by(0.1).initially(0.5));
  private static final Setting<String> MODEL = setting("model", "Model", select("alpha", "beta"));
  private static final Setting<Boolean> VERBOSE = setting("verbose", "Verbose", toggle());
  private static final Setting<String> NICK = setting("nick", "Nick", textInput().initially("Zed"));

  private static final SettingsForm<Taste> FORM =
      SettingsForm.of(SettingsFormTest::taste, TEMPERATURE, MODEL, VERBOSE, NICK);

  private static Taste taste(SettingValues in) {
    return new Taste(in.get(TEMPERATURE), in.get(MODEL), in.get(VERBOSE), in.get(NICK));
  }

  @Test
  void whoChangesNothingHasTheDefaults() {
    assertThat(FORM.defaults()).isEqualTo(new Taste(0.5, "alpha", false, "Zed"));
    assertThat(FORM.initialValues())
        .containsExactly(
            Map.entry("temperature", 0.5),
            Map.entry("model", "alpha"),
            Map.entry("verbose", false),
            Map.entry("nick", "Zed"));
  }

  @Test
  void whatAPageSubmitsBecomesTheRecord() {
    var submitted = new HashMap<String, @Nullable Object>();
    submitted.put("temperature", 0.7);
    submitted.put("model", "beta");
    submitted.put("verbose", true);
    submitted.put("nick", null);

    assertThat(FORM.read(submitted)).isEqualTo(new Taste(0.7, "beta", true, ""));
  }

  @Test
  void whatIsMissingStaysAsItWas() {
    Map<String, @Nullable Object> once = FORM.change(FORM.initialValues(), Map.of("nick", "Ann"));
    Map<String, @Nullable Object> twice = FORM.change(once, Map.of("verbose", true));

    assertThat(FORM.read(twice)).isEqualTo(new Taste(0.5, "alpha", true, "Ann"));
  }

  @Test
  void everythingThatIsWrongIsToldByItsLabel() {
    var thrown =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                FORM.read(
                    Map.of("temperature", 3, "model", "gamma", "verbose", "yes", "modell", "x")));

    assertThat(thrown.problems())
        .containsExactly(
            "Temperature: must be at most 1",
            "Model: must be one of alpha, beta",
            "Verbose: must be on or off",
            "'modell' is no setting; there are: temperature, model, verbose, nick");
    assertThat(thrown).hasMessage(String.join("; ", thrown.problems()));
  }

  @Test
  void whatTheRecordRefusesIsToldToo() {
    record Even(int number) {
      Even {
        if (number % 2 != 0) {
          throw new IllegalArgumentException("Number: must be even");
        }
      }
    }
    Setting<Integer> number = setting("number", "Number", numberInput(INT).initially(2));
    SettingsForm<Even> form = SettingsForm.of(in -> new Even(in.get(number)), number);

    assertThat(form.read(Map.of("number", "4"))).isEqualTo(new Even(4));
    assertThatThrownBy(() -> form.change(form.initialValues(), Map.of("number", "3")))
        .isInstanceOf(SettingsException.class)
        .hasMessage("Number: must be even");
  }

  @Test
  void anOptionalSettingCanBeEmpty() {
    record Plan(@Nullable LocalDate day, @Nullable String note) {}
    Setting<LocalDate> day = setting("day", "Day", date()).asOptional();
    Setting<String> note = setting("note", "Note", textInput()).asOptional();
    SettingsForm<Plan> form =
        SettingsForm.of(in -> new Plan(in.orNull(day), in.orNull(note)), day, note);

    assertThat(form.defaults()).isEqualTo(new Plan(null, null));
    assertThat(form.read(Map.of("day", "2026-11-23", "note", "x")))
        .isEqualTo(new Plan(LocalDate.parse("2026-11-23"), "x"));
  }

  @Test
  void aDisabledSettingKeepsItsValue() {
    Setting<String> fixed = setting("nick", "Nick", textInput().initially("Zed")).asDisabled();
    SettingsForm<String> form = SettingsForm.of(in -> in.get(fixed), fixed);

    assertThat(form.read(Map.of("nick", "Mallory"))).isEqualTo("Zed");
    assertThat(form.change(form.initialValues(), Map.of("nick", "Mallory")))
        .containsExactly(Map.entry("nick", "Zed"));
  }

  @Test
  void settingsCanBeInTabs() {
    SettingsForm<Taste> form =
        SettingsForm.of(
            SettingsFormTest::taste,
            tab("Thinking", TEMPERATURE, MODEL),
            tab("Talking", VERBOSE, NICK));

    assertThat(form.tabs()).extracting(Tab::label).containsExactly("Thinking", "Talking");
    assertThat(form.settings()).containsExactly(TEMPERATURE, MODEL, VERBOSE, NICK);
    assertThat(FORM.tabs()).isEmpty();
    assertThat(form.defaults()).isEqualTo(FORM.defaults());
  }

  @Test
  void aFormThatCannotBeFilledInIsRefused() {
    Setting<Integer> number = setting("number", "Number", numberInput(INT));

    assertThatThrownBy(() -> SettingsForm.of(in -> in.get(number), number))
        .hasMessage("Number: must be a whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SettingsForm.of(in -> in.get(NICK), NICK, NICK))
        .withMessage("two settings have the same id: [nick, nick]");
  }

  @Test
  void aSettingSaysWhatItIsAbout() {
    Setting<String> nick = NICK.tooltip("your name").describedAs("How I call you.");

    assertThat(nick.tooltip()).isEqualTo("your name");
    assertThat(nick.description()).isEqualTo("How I call you.");
    assertThat(List.of(nick.id(), nick.label())).containsExactly("nick", "Nick");
  }
}
