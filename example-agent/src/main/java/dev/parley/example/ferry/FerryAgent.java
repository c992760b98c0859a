package dev.parley.example.ferry;

import static dev.parley.example.ferry.Boat.LETTERS;
import static dev.parley.example.ferry.Boat.ROWS;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnMessage;
import dev.parley.ask.Answer;
import dev.parley.ask.Question;
import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sells seats on a boat: people choose them on a plan of the deck. */
@Agent(
    description = "Tell me where you want to go, and choose your seats on the boat.",
    services = FerryServices.class)
public class FerryAgent {

  private static final int MOST = 4;

  private final Boat boat;

  FerryAgent(Boat boat) {
    this.boat = boat;
  }

  @OnMessage
  void sell(Message where, Chat chat) {
    var question = Question.form("Which seats to %s?".formatted(where.content()), deck(List.of()));
    switch (chat.ask(question.within(Duration.ofMinutes(5)))) {
      case Answer.Given(var filled) -> book(chat, seats(filled));
      case Answer.Declined<?> _, Answer.TimedOut<?> _ -> chat.send("The boat will wait for you.");
    }
  }

  private void book(Chat chat, List<String> seats) {
    if (seats.isEmpty() || !seats.stream().allMatch(boat::has)) {
      chat.send("There are no such seats."); // whatever draws a form, it is the page that sends it
    } else if (boat.sell(seats)) {
      chat.send(Message.of("Have a good journey!").with(deck(seats)));
    } else {
      chat.send("Somebody was faster. Choose again.");
    }
  }

  /** Tells what seats cost; the plan of the deck asks while people choose. */
  @OnAction("price")
  String price(Wish wish) {
    int euros = wish.seats().stream().mapToInt(seat -> seat.matches(".*[AD]") ? 14 : 12).sum();
    return "€%d".formatted(euros);
  }

  private Element deck(List<String> booked) {
    return Element.custom(
        "Seats",
        Map.of(
            "rows", ROWS,
            "letters", LETTERS,
            "most", MOST,
            "taken", boat.taken(),
            "chosen", booked,
            "booked", !booked.isEmpty()));
  }

  private static List<String> seats(Map<String, @Nullable Object> filled) {
    return filled.get("chosen") instanceof List<?> chosen
        ? chosen.stream().map(String::valueOf).distinct().limit(MOST).toList()
        : List.of();
  }

  /** What is asked of {@code price}. */
  record Wish(List<String> seats) {}
}
