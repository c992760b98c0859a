package dev.parley.processor.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Agents to compile: each of ten annotated methods with bodies of a few lines, as people write. */
final class BenchmarkAgents {

  private static final int PER_PACKAGE = 25;

  private static final String AGENT =
      """
      package shop.room%1$d;

      import dev.parley.annotations.Agent;
      import dev.parley.annotations.Blocking;
      import dev.parley.annotations.OnChatEnd;
      import dev.parley.annotations.OnChatStart;
      import dev.parley.annotations.OnMessage;
      import dev.parley.annotations.OnStop;
      import dev.parley.chat.Chat;
      import dev.parley.message.Message;
      import dev.parley.user.User;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
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

        /** Reads the shelf's list from a file. */
        @Blocking
        public List<String> read(Path file) throws IOException {
          try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(String::strip).sorted().toList();
          }
        }

        /** Keeps the prices in a file, one line each. */
        @Blocking
        void keep(Path file) throws IOException {
          var lines = new ArrayList<String>();
          prices.forEach((name, price) -> lines.add(name + "=" + price));
          Files.write(file, lines);
        }

        /** Sums up what a list of things costs. */
        @Blocking
        long total(List<String> names, int discount) {
          long sum = 0;
          for (String name : names) {
            sum += prices.getOrDefault(name, 0);
          }
          return sum * (100 - discount) / 100;
        }

        /** Returns the dearest thing, if there is any. */
        @Blocking
        Optional<String> dearest() {
          return prices.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey);
        }

        /** Counts the words of all questions. */
        @Blocking
        Map<String, Integer> words() {
          var counted = new TreeMap<String, Integer>();
          for (String each : asked) {
            for (String word : each.split(" ", -1)) {
              counted.merge(word, 1, Integer::sum);
            }
          }
          return counted;
        }

        /** Waits for a delivery. */
        @Blocking
        boolean delivered(String name, long milliseconds) throws InterruptedException {
          Thread.sleep(milliseconds);
          return prices.putIfAbsent(name, 0) == null;
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
