package demo.offers;

import dev.parley.offer.Offers;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ConciergeAgent} offers to everybody. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ConciergeAgentOffers {
  static final Offers OFFERS =
      Offers.none()
          .withStarterCategories(
              new StarterCategory(
                      "Around the house", new Starter("Breakfast", "When is breakfast?"))
                  .withIcon("house"));

  private ConciergeAgentOffers() {}
}
