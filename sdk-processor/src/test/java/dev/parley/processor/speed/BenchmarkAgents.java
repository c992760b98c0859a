package dev.parley.processor.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Agents to compile: each has ten handlers with bodies of a few lines, as people write them. */
final class BenchmarkAgents {

  private static final int PER_PACKAGE = 25;

  private static final String AGENT =
      """
      package shop.room%1$d;

      import dev.parley.action.Action;
      import dev.parley.annotations.Agent;
      import dev.parley.annotations.OnAction;
      import dev.parley.annotations.OnChatEnd;
      import dev.parley.annotations.OnChatResume;
      import dev.parley.annotations.OnChatStart;
      import dev.parley.annotations.OnFeedback;
      import dev.parley.annotations.OnMessage;
      import dev.parley.annotations.OnStop;
      import dev.parley.annotations.OnWindowMessage;
      import dev.parley.chat.Chat;
      import dev.parley.feedback.Feedback;
      import dev.parley.message.Message;
      import dev.parley.store.StoredChat;
      import dev.parley.user.User;
      import dev.parley.window.WindowMessage;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.TreeMap;

      /** Answers questions about shelf %2$d of the shop. */
      @Agent(title = "Shelf %2$d", description = "Ask me what lies here, and what it costs.")
      public class Shelf%2$dAgent {

        private final Map<String, Integer> prices = new TreeMap<>();
        private final List<String> asked = new ArrayList<>();

        @OnChatStart
        String hello(Chat chat, User user) {
          prices.put("apple", %2$d);
          prices.put("pear", %2$d + 20);
          return "Welcome to shelf %2$d. There are " + prices.size() + " things on it.";
        }

        @OnMessage
        void answer(Message message, Chat chat) {
          String text = message.content().strip().toLowerCase();
          asked.add(text);
          switch (text) {
            case "all" -> prices.forEach((name, price) -> chat.send(name + " costs " + price));
            case "bye" -> chat.send("See you.");
            default -> chat.send(price(text).map(price -> "That is " + price).orElse("No " + text));
          }
        }

        @OnStop
        String stopped(Chat chat) {
          return asked.isEmpty() ? "Nothing to stop." : "I stopped looking for " + asked.getLast();
        }

        @OnChatEnd
        void forget() {
          asked.clear();
          prices.clear();
        }

        /** Says what was said last time. */
        @OnChatResume
        String welcomeBack(StoredChat stored, Chat chat) {
          String name = stored.name().strip();
          prices.put("plum", %2$d + 40);
          return name.isEmpty() ? "Welcome back." : "Welcome back to " + name + ".";
        }

        /** Remembers what people thought of the answers. */
        @OnFeedback
        void judged(Feedback feedback) {
          String thought = feedback.helpful() ? "helpful" : "of no use";
          asked.add(thought + " " + feedback.stepId());
          if (asked.size() > 100) {
            asked.subList(0, 50).clear();
          }
        }

        /** Takes prices from the page around the chat. */
        @OnWindowMessage
        void told(WindowMessage message, Chat chat) {
          String text = String.valueOf(message.data());
          for (String each : text.split(";", -1)) {
            prices.merge(each.strip(), 1, Integer::sum);
          }
          chat.send("There are " + prices.size() + " prices now.");
        }

        /** Sums up what everything costs. */
        @OnAction("total")
        String total(Action action, Chat chat) {
          long sum = 0;
          for (int price : prices.values()) {
            sum += price;
          }
          return "Everything costs " + sum;
        }

        /** Names the dearest thing, if there is any. */
        @OnAction("dearest")
        String dearest(Action action) {
          return prices.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse("nothing");
        }

        /** Counts the words of all questions. */
        @OnAction("words")
        String words(Action action, User user) {
          var counted = new TreeMap<String, Integer>();
          for (String each : asked) {
            for (String word : each.split(" ", -1)) {
              counted.merge(word, 1, Integer::sum);
            }
          }
          return counted.toString();
        }

        private Optional<Integer> price(String name) {
          return Optional.ofNullable(prices.get(name));
        }
      }
      """;

  private BenchmarkAgents() {}

  /** Writes so many agents below a folder. */
  static void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      int room = i / PER_PACKAGE;
      Path file = folder.resolve("shop/room%d/Shelf%dAgent.java".formatted(room, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, AGENT.formatted(room, i));
    }
  }
}
