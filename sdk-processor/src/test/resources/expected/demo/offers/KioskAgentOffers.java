package demo.offers;

import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.offer.Offers;
import dev.parley.offer.Starter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link KioskAgent} offers to everybody. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class KioskAgentOffers {
  static final Offers OFFERS =
      Offers.none()
          .withStarters(
              new Starter("Say hi", "Hi!"),
              new Starter("Find cats", "cats").withCommand("Search").withIcon("cat"))
          .withProfiles(
              new ChatProfile("clerk", "Sells **papers**")
                  .withIcon("/public/clerk.png")
                  .shownAs("The clerk")
                  .asDefault(),
              new ChatProfile("critic", "")
                  .withStarters(new Starter("Review", "What is worth reading?")))
          .withCommands(
              new Command("Search", "Look it up", "globe"),
              new Command("Draw", "Paint it", "terminal").asButton().asPersistent())
          .withModes(
              new Mode(
                  "model",
                  "Model",
                  new ModeOption("fast", "Fast").describedAs("Answers at once").withIcon("zap"),
                  new ModeOption("deep-thought", "Deep thought").asDefault()));

  private KioskAgentOffers() {}
}
