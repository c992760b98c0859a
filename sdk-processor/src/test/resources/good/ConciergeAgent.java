package demo.offers;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.ChatProfiles;
import dev.parley.annotations.Commands;
import dev.parley.annotations.Modes;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Starters;
import dev.parley.message.Message;
import dev.parley.offer.Audience;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.offer.Starter;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Offers to each person what suits them. */
@Agent(
    starterCategories =
        @Agent.StarterCategory(
            label = "Around the house",
            icon = "house",
            starters = @Agent.Starter(label = "Breakfast", message = "When is breakfast?")))
final class ConciergeAgent {

  @Starters
  @Blocking
  static List<Starter> starters(User user, Locale language) {
    return List.of(new Starter(user.displayName(), language.getDisplayName()));
  }

  @ChatProfiles
  static ArrayList<ChatProfile> profiles(Audience audience) {
    return new ArrayList<>(List.of(new ChatProfile("guest", audience.toString())));
  }

  @Commands
  static CompletionStage<List<? extends Command>> commands() {
    return CompletableFuture.completedStage(List.of(new Command("Call", "Ring up", "phone")));
  }

  @Modes
  static List<Mode> modes() {
    return List.of(new Mode("tone", "Tone", new ModeOption("kind", "Kind")));
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
