package dev.parley.example.ledger;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.ask.Question;
import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.element.Table;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what somebody has spent, as a table and as a chart. */
@Agent(
    description = "Give me a CSV of what you spent: in each line what for, a comma, and how much.",
    uploads = @Agent.Uploads(accept = ".csv", maxFiles = 1, maxMegabytes = 1))
public class LedgerAgent {

  private static final FileRules CSV = FileRules.accepting(".csv").upTo(1_000_000);

  @OnMessage
  void answer(Message message, Chat chat) throws IOException {
    Optional<ChatFile> file = message.files().stream().findFirst().or(() -> askFor(chat));
    if (file.isEmpty()) {
      chat.send("Come back with a file, then.");
      return;
    }
    try {
      show(chat, file.get().text().lines().map(Expense::read).toList());
    } catch (IllegalArgumentException unreadable) {
      chat.send("I cannot read " + file.get().name() + ": " + unreadable.getMessage());
    }
  }

  private static Optional<ChatFile> askFor(Chat chat) {
    return chat.ask(Question.files("Which file? A CSV, please.", CSV)).given().map(List::getFirst);
  }

  private static void show(Chat chat, List<Expense> expenses) {
    var sum = expenses.stream().map(Expense::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var table =
        Table.of(expenses).column("what", Expense::what).column("amount", Expense::amount).build();
    chat.send(
        Message.of("Together that is " + sum + ".")
            .with(Element.table("expenses", table))
            .with(Element.chart("shares", pie(expenses))));
  }

  /** Describes a chart as Plotly does. */
  private static Map<String, Object> pie(List<Expense> expenses) {
    var slices =
        Map.of(
            "type",
            "pie",
            "labels",
            expenses.stream().map(Expense::what).toList(),
            "values",
            expenses.stream().map(Expense::amount).toList());
    return Map.of("data", List.of(slices), "layout", Map.of("title", Map.of("text", "Shares")));
  }

  /** A line of the file. */
  private record Expense(String what, BigDecimal amount) {

    static Expense read(String line) {
      int comma = line.lastIndexOf(',');
      try {
        return new Expense(
            line.substring(0, comma).strip(), new BigDecimal(line.substring(comma + 1).strip()));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalArgumentException("“" + line + "” has no amount behind a comma.", e);
      }
    }
  }
}
