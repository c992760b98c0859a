package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.OfferProblem.CATEGORY_EMPTY;
import static dev.parley.processor.diagnostic.OfferProblem.DEFAULT_DUPLICATE;
import static dev.parley.processor.diagnostic.OfferProblem.ICON_NAME;
import static dev.parley.processor.diagnostic.OfferProblem.MODE_EMPTY;
import static dev.parley.processor.diagnostic.OfferProblem.OFFER_BLANK;
import static dev.parley.processor.diagnostic.OfferProblem.OFFER_DUPLICATE;
import static dev.parley.processor.diagnostic.OfferProblem.OFFER_TWICE;
import static dev.parley.processor.diagnostic.OfferProblem.STARTERS_REPLACED;
import static dev.parley.processor.diagnostic.OfferProblem.STARTER_COMMAND;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.NearestName;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.model.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules about what an agent offers before anybody says anything. */
final class OfferRules {

  private static final Pattern ICON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ADDRESS = Pattern.compile("(/|https?://)\\S+");

  /** What both an annotation and a method can offer, in the words of the annotation. */
  private static final Map<Event, String> CONSTANTS =
      Map.of(
          Event.STARTERS,
          "starters",
          Event.STARTER_CATEGORIES,
          "starterCategories",
          Event.CHAT_PROFILES,
          "profiles",
          Event.COMMANDS,
          "commands",
          Event.MODES,
          "modes");

  private final Subject subject;
  private final Mark agent;

  OfferRules(Subject subject) {
    this.subject = subject;
    this.agent = subject.candidate().agent();
  }

  void check() {
    if (!agent.isResolved()) {
      return; // the compiler's to name
    }
    checkStarters(agent);
    checkCategories();
    checkProfiles();
    checkCommands();
    checkModes();
    subject.candidate().handlers().forEach(this::checkTwice);
  }

  private void checkStarters(Mark holder) {
    List<Mark> starters = holder.marks("starters");
    for (Mark starter : starters) {
      checkTexts(starter, "a starter", "label", "message");
      checkIcon(starter, "a starter", true);
      checkCommand(starter);
    }
    checkNames(starters, "starters", "label");
  }

  private void checkCommand(Mark starter) {
    String command = starter.text("command");
    boolean unknown =
        !command.isEmpty() && !answers(Event.COMMANDS) && !commands().contains(command);
    if (unknown) {
      String way =
          NearestName.to(command, commands())
              .map(nearest -> "write '" + nearest + "'")
              .orElseGet(() -> "add @Agent.Command(id = \"" + command + "\", …), or remove it");
      find(starter, "command", STARTER_COMMAND, subject.name(), command, way);
    }
  }

  private List<String> commands() {
    return agent.marks("commands").stream().map(command -> command.text("id")).toList();
  }

  private boolean answers(Event event) {
    return subject.candidate().handlers().stream().anyMatch(each -> each.event() == event);
  }

  private void checkCategories() {
    List<Mark> categories = agent.marks("starterCategories");
    for (Mark category : categories) {
      checkTexts(category, "a category", "label");
      checkIcon(category, "a category", true);
      checkStarters(category);
      if (category.marks("starters").isEmpty()) {
        find(category, "starters", CATEGORY_EMPTY, subject.name(), category.text("label"));
      }
    }
    checkNames(categories, "categories", "label");
    if (!categories.isEmpty() && !agent.marks("starters").isEmpty()) {
      find(agent, "starters", STARTERS_REPLACED, subject.name());
    }
  }

  private void checkProfiles() {
    List<Mark> profiles = agent.marks("profiles");
    for (Mark profile : profiles) {
      checkTexts(profile, "a profile", "name");
      checkStarters(profile);
    }
    checkNames(profiles, "profiles", "name");
    checkDefaults(profiles, "profiles", "isDefault", "name");
  }

  private void checkCommands() {
    List<Mark> commands = agent.marks("commands");
    for (Mark command : commands) {
      checkTexts(command, "a command", "id", "description", "icon");
      checkIcon(command, "a command", false);
    }
    checkNames(commands, "commands", "id");
    checkDefaults(commands, "commands", "selected", "id");
  }

  private void checkModes() {
    List<Mark> modes = agent.marks("modes");
    for (Mark mode : modes) {
      checkTexts(mode, "a mode", "id");
      List<Mark> options = mode.marks("options");
      for (Mark option : options) {
        checkTexts(option, "an option", "id");
        checkIcon(option, "an option", true);
      }
      if (options.isEmpty()) {
        find(mode, "options", MODE_EMPTY, subject.name(), mode.text("id"));
      }
      checkNames(options, "options", "id");
      checkDefaults(options, "options", "isDefault", "id");
    }
    checkNames(modes, "modes", "id");
  }

  private void checkTexts(Mark offer, String what, String... elements) {
    for (String element : elements) {
      if (offer.text(element).isBlank()) {
        find(offer, element, OFFER_BLANK, subject.name(), what, element);
      }
    }
  }

  private void checkIcon(Mark offer, String what, boolean mayBeFile) {
    String icon = offer.text("icon");
    boolean isFile = mayBeFile && ADDRESS.matcher(icon).matches();
    if (icon.isBlank() || isFile || ICON.matcher(icon).matches()) {
      return;
    }
    String dashed =
        icon.strip()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "-")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^-+|-+$", "");
    String way =
        ICON.matcher(dashed).matches()
            ? "write '" + dashed + "'"
            : "write a name from lucide.dev/icons";
    String fact = mayBeFile ? "neither a Lucide icon nor an image's path" : "no Lucide icon";
    find(offer, "icon", ICON_NAME, subject.name(), what, icon, fact, way);
  }

  private void checkNames(List<Mark> offers, String what, String element) {
    var seen = new HashSet<String>();
    for (Mark offer : offers) {
      String name = offer.text(element);
      if (!name.isBlank() && !seen.add(name)) {
        find(offer, element, OFFER_DUPLICATE, subject.name(), what, name);
      }
    }
  }

  private void checkDefaults(List<Mark> offers, String what, String element, String name) {
    List<Mark> chosen = offers.stream().filter(offer -> offer.flag(element)).toList();
    if (chosen.size() > 1) {
      Mark second = chosen.get(1);
      find(
          second,
          element,
          DEFAULT_DUPLICATE,
          subject.name(),
          what,
          chosen.getFirst().text(name),
          second.text(name),
          element);
    }
  }

  private void checkTwice(HandlerMethod handler) {
    Optional.ofNullable(CONSTANTS.get(handler.event()))
        .filter(constants -> !agent.marks(constants).isEmpty())
        .ifPresent(constants ->
            subject.find(
                handler.method(),
                OFFER_TWICE,
                subject.nameOf(handler.method()),
                words(constants),
                constants));
  }

  private static String words(String constants) {
    return constants.equals("starterCategories") ? "categories" : constants;
  }

  private void find(Mark offer, String element, Problem problem, Object... names) {
    Finding finding = Finding.of(problem, names).at(subject.type());
    subject.find(
        offer
            .given(element)
            .map(value -> finding.in(agent.mirror(), value))
            .orElseGet(() -> finding.in(agent.mirror())));
  }
}
