package dev.parley.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OffersTest {

  private static final Starter HI = new Starter("Hi", "Hi!");

  @Test
  void whatHasNoNameIsRefused() {
    refused("a starter's label must not be blank", () -> new Starter(" ", "x"));
    refused("a starter's message must not be blank", () -> new Starter("x", ""));
    refused("a starter category's label must not be blank", () -> new StarterCategory("", HI));
    refused("a profile's name must not be blank", () -> new ChatProfile("", "x"));
    refused("a command's id must not be blank", () -> new Command("", "x", "globe"));
    refused("a command's icon must not be blank", () -> new Command("x", "x", ""));
    refused("a mode's id must not be blank", () -> new Mode("", "M", new ModeOption("o", "O")));
    refused("a mode option's name must not be blank", () -> new ModeOption("o", ""));
  }

  @Test
  void whatIsCalledTheSameIsRefused() {
    refused("there are two starters 'Hi'", () -> Offers.none().withStarters(HI, HI));
    refused("there are two starters 'Hi'", () -> new StarterCategory("c", HI, HI));
    refused(
        "there are two options 'o'",
        () -> new Mode("m", "M", new ModeOption("o", "O"), new ModeOption("o", "P")));
  }

  @Test
  void aModeHasOneOptionThatIsChosenAtFirst() {
    var first = new ModeOption("a", "A").describedAs("the first").withIcon("globe");
    var second = new ModeOption("b", "B");

    assertThat(new Mode("m", "M", first, second).options())
        .containsExactly(first.asDefault(), second);
    assertThat(new Mode("m", "M", first, second.asDefault()).options())
        .containsExactly(first, second.asDefault());
    refused("the mode 'm' has no options", () -> new Mode("m", "M"));
    refused(
        "the mode 'm' has 2 options that are chosen at first",
        () -> new Mode("m", "M", first.asDefault(), second.asDefault()));
  }

  @Test
  void whatIsSaidOfAnOfferIsKept() {
    Starter starter = HI.withCommand("Search").withIcon("globe");
    ChatProfile profile =
        new ChatProfile("Clerk", "Sells").shownAs("The clerk").withIcon("/public/c.png");

    assertThat(starter).isEqualTo(new Starter("Hi", "Hi!", "Search", "globe"));
    assertThat(new StarterCategory("c", HI).withIcon("globe"))
        .isEqualTo(new StarterCategory("c", "globe", List.of(HI)));
    assertThat(profile)
        .isEqualTo(
            new ChatProfile("Clerk", "Sells", "/public/c.png", "The clerk", false, List.of()));
    assertThat(new Command("Search", "", "globe").asSelected().selected()).isTrue();
  }

  private static void refused(String message, ThrowingCallable code) {
    assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
  }
}
