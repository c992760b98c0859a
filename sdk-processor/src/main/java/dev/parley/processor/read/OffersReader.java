package dev.parley.processor.read;

import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.Words;
import dev.parley.processor.model.AgentClass;
import dev.parley.processor.model.OffersModel;
import dev.parley.processor.model.OffersModel.Command;
import dev.parley.processor.model.OffersModel.Mode;
import dev.parley.processor.model.OffersModel.Option;
import dev.parley.processor.model.OffersModel.Profile;
import dev.parley.processor.model.OffersModel.Starter;
import dev.parley.processor.model.OffersModel.StarterCategory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what an agent offers to everybody, once nothing is wrong with it. */
final class OffersReader {

  private OffersReader() {}

  static boolean offersAnything(Mark agent) {
    return Stream.of("starters", "starterCategories", "profiles", "commands", "modes")
        .anyMatch(element -> !agent.marks(element).isEmpty());
  }

  static OffersModel read(Mark agent, AgentClass type) {
    return new OffersModel(
        type,
        all(agent, "starters", OffersReader::starter),
        all(agent, "starterCategories", OffersReader::category),
        all(agent, "profiles", OffersReader::profile),
        all(agent, "commands", OffersReader::command),
        all(agent, "modes", OffersReader::mode));
  }

  private static Starter starter(Mark mark) {
    return new Starter(
        mark.text("label"), mark.text("message"), mark.text("command"), mark.text("icon"));
  }

  private static StarterCategory category(Mark mark) {
    return new StarterCategory(
        mark.text("label"), mark.text("icon"), all(mark, "starters", OffersReader::starter));
  }

  private static Profile profile(Mark mark) {
    return new Profile(
        mark.text("name"),
        mark.text("description"),
        mark.text("icon"),
        mark.text("displayName"),
        mark.flag("isDefault"),
        all(mark, "starters", OffersReader::starter));
  }

  private static Command command(Mark mark) {
    return new Command(
        mark.text("id"),
        mark.text("description"),
        mark.text("icon"),
        mark.flag("button"),
        mark.flag("persistent"),
        mark.flag("selected"));
  }

  private static Mode mode(Mark mark) {
    return new Mode(mark.text("id"), nameOf(mark), all(mark, "options", OffersReader::option));
  }

  private static Option option(Mark mark) {
    return new Option(
        mark.text("id"),
        nameOf(mark),
        mark.text("description"),
        mark.text("icon"),
        mark.flag("isDefault"));
  }

  private static String nameOf(Mark mark) {
    String name = mark.text("name");
    return name.isEmpty() ? Words.of(mark.text("id")) : name;
  }

  private static <T> List<T> all(Mark mark, String element, Function<Mark, T> read) {
    return mark.marks(element).stream().map(read).toList();
  }
}
