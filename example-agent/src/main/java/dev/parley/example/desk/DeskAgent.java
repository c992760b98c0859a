package dev.parley.example.desk;

import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnMessage;
import dev.parley.ask.Answer;
import dev.parley.ask.Question;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends somebody when something is broken: asks what it must know, and offers times to choose. */
@Agent(description = "Tell me what is broken, and I send somebody.")
public class DeskAgent {

  private final Set<Integer> taken = ConcurrentHashMap.newKeySet(); // clicks come side by side

  @OnMessage
  void help(Message problem, Chat chat) {
    switch (chat.ask(Question.text("In which room?").within(Duration.ofMinutes(2)))) {
      case Answer.Given(Message room) -> help(chat, problem.content(), room.content());
      case Answer.Declined<Message> _, Answer.TimedOut<Message> _ ->
          chat.send("Tell me again when you know where it is.");
    }
  }

  private static void help(Chat chat, String problem, String room) {
    var now = Action.named("now").labelled("Yes, now").withIcon("siren");
    var later = Action.named("later").labelled("No, it can wait");
    var urgency = chat.ask(Question.choice("Is it urgent?", now, later));
    if (urgency.given().filter(it -> it.name().equals("now")).isPresent()) {
      chat.send("Somebody is on the way to room " + room + ".");
    } else {
      offerHours(chat, problem, room);
    }
  }

  private static void offerHours(Chat chat, String problem, String room) {
    var offer = Message.of("When shall somebody come to room " + room + "?");
    for (int hour = 9; hour <= 11; hour++) {
      var payload = Map.of("problem", problem, "room", room, "hour", hour);
      offer = offer.with(Action.named("book").labelled(hour + ":00").with(payload));
    }
    chat.send(offer);
  }

  /** Answers the click on a time; what it returns is shown to whoever clicked. */
  @OnAction("book")
  String book(Visit visit, Action clicked, Chat chat) {
    chat.remove(clicked);
    if (!taken.add(visit.hour())) {
      return "Somebody comes at " + visit.hour() + ":00 already.";
    }
    chat.send("%d:00, room %s: %s".formatted(visit.hour(), visit.room(), visit.problem()));
    return "Booked for " + visit.hour() + ":00.";
  }

  /** What a button carries. */
  record Visit(String problem, String room, int hour) {}
}
