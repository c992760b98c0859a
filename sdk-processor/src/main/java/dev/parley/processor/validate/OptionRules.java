package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.OptionProblem.APP_OPTION_DEFAULT;
import static dev.parley.processor.diagnostic.OptionProblem.APP_OPTION_DUPLICATE;
import static dev.parley.processor.diagnostic.OptionProblem.APP_OPTION_NAME;
import static dev.parley.processor.diagnostic.OptionProblem.APP_OPTION_RESERVED;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.AgentName;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.List;

/** Rules about an application's own command-line options. */
final class OptionRules {

  private final Subject subject;

  OptionRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    var seen = new HashSet<String>();
    for (Mark option : subject.candidate().agent().marks("options")) {
      String name = option.text("name");
      if (!DashedName.isOne(name)) {
        find(option, "name", APP_OPTION_NAME, name, DashedName.suggestion(name));
      } else if (RuntimeNames.OPTIONS.contains(name)) {
        String agent = DashedName.nearest(AgentName.unlessGiven(subject.type()));
        find(option, "name", APP_OPTION_RESERVED, name, "'" + agent + "-" + name + "'");
      } else if (!seen.add(name)) {
        find(option, "name", APP_OPTION_DUPLICATE, name, subject.name());
      }
      checkDefault(option);
    }
  }

  private void checkDefault(Mark option) {
    List<String> values = option.texts("values");
    String value = option.text("defaultValue");
    if (!values.isEmpty() && !values.contains(value)) {
      String place = option.given("defaultValue").isPresent() ? "defaultValue" : "values";
      String said = value.isEmpty() ? "empty" : "'" + value + "'";
      String name = option.text("name");
      find(option, place, APP_OPTION_DEFAULT, name, said, Wording.list(values));
    }
  }

  private void find(Mark option, String place, Problem problem, Object... names) {
    Finding finding = Finding.of(problem, names).at(subject.type());
    subject.find(
        option
            .given(place)
            .map(value -> finding.in(subject.candidate().agent().mirror(), value))
            .orElse(finding));
  }
}
