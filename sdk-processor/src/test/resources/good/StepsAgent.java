package demo.steps;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.annotations.Step;
import dev.parley.annotations.Tool;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Shows methods of every shape as steps. */
@Agent
@NullMarked
public class StepsAgent {

  @OnMessage
  @Step(name = "Answer")
  CompletableFuture<String> answer(Message message, StepsAgentSteps steps, StepsAgentAsync async)
      throws Exception {
    return async.hash(steps.search(message.content(), 3).getFirst());
  }

  @OnStop
  @Blocking
  @Step(type = Step.Type.UNDEFINED, input = {})
  void forget(Chat chat) {}

  /**
   * Searches the {@linkplain Collection library}.
   *
   * @param query what to look for
   * @param limit how many to find
   * @return what is found
   * @throws IOException when the index cannot be read
   * @throws SQLException when the database cannot
   * @throws IllegalArgumentException when the limit is negative
   * @throws java.io.UncheckedIOException now and then
   */
  @Step(type = Step.Type.RETRIEVAL, input = "query", icon = "search")
  public List<String> search(String query, int limit) throws IOException, SQLException {
    return List.of(query);
  }

  @Step(type = Step.Type.LLM, language = "sql", defaultOpen = true, autoCollapse = true)
  static String translate(String question, Map<String, @Nullable Integer> tables) {
    return question;
  }

  /** Hashes a text. */
  @Step
  @Blocking(timeout = "2s")
  String hash(String agent) throws InterruptedException {
    return agent;
  }

  @Step(output = false)
  @SuppressWarnings("unchecked")
  <T extends Comparable<? super T>, X extends Exception> T greatest(
      Class<X> failure, Chat chat, T first, T... others) throws X {
    return first;
  }

  @Step
  int[] count(@Nullable String text, int... limits) {
    return limits;
  }

  @Step
  void readEverythingThatThereIsToRead(Map<String, List<Integer>> firstArgument)
      throws IOException, SQLException, URISyntaxException, InterruptedException {}

  @Step
  Map<String, List<Map<String, Integer>>> aMethodWithALongName(
      Map<String, List<Integer>> firstArgument, Map<String, List<Integer>> secondArgument)
      throws IOException, SQLException, URISyntaxException, InterruptedException,
          CloneNotSupportedException {
    return Map.of();
  }

  /** Tells the time. */
  @Tool
  @Step
  String time(String zone) {
    return zone;
  }

  /** Measures the world. */
  @Tool
  @Step
  @Blocking
  static double measure(double unit) {
    return unit;
  }

  @Step(name = "Tidy \"up\"", autoCollapse = true)
  @Deprecated
  void tidy() {}
}
