package demo.steps;

import static dev.parley.step.StepType.LLM;
import static dev.parley.step.StepType.RETRIEVAL;
import static dev.parley.step.StepType.TOOL;
import static dev.parley.step.StepType.UNDEFINED;

import dev.parley.chat.Chat;
import dev.parley.chat.StepCall;
import dev.parley.message.Message;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Calls methods of {@link StepsAgent} and shows the calls as steps in the chat. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class StepsAgentSteps {
  private final StepsAgent agent;

  private StepsAgentSteps(StepsAgent agent) {
    this.agent = agent;
  }

  /** Returns what calls an agent's methods and shows the calls. */
  public static StepsAgentSteps of(StepsAgent agent) {
    return new StepsAgentSteps(agent);
  }

  /** Calls {@link StepsAgent#answer} as a step. */
  CompletableFuture<String> answer(Message message, StepsAgentSteps steps, StepsAgentAsync async)
      throws Exception {
    return StepCall.of(TOOL, "Answer")
        .input("message", message)
        .call(() -> agent.answer(message, steps, async));
  }

  /** Calls {@link StepsAgent#forget} as a step. */
  void forget(Chat chat) {
    StepCall.of(UNDEFINED, "forget").run(() -> agent.forget(chat));
  }

  /**
   * Calls {@link StepsAgent#search} as a step.
   *
   * <p>Searches the library.
   *
   * <p>Throws {@code java.io.UncheckedIOException} now and then.
   *
   * @param query what to look for
   * @param limit how many to find
   * @return what is found
   * @throws IOException when the index cannot be read
   * @throws SQLException when the database cannot
   * @throws IllegalArgumentException when the limit is negative
   */
  public List<String> search(String query, int limit) throws IOException, SQLException {
    return StepCall.of(RETRIEVAL, "search")
        .input("query", query)
        .icon("search")
        .call(() -> agent.search(query, limit));
  }

  /** Calls {@link StepsAgent#translate} as a step. */
  String translate(String question, Map<String, @Nullable Integer> tables) {
    return StepCall.of(LLM, "translate")
        .input("question", question)
        .input("tables", tables)
        .language("sql")
        .open()
        .collapsing()
        .call(() -> StepsAgent.translate(question, tables));
  }

  /**
   * Calls {@link StepsAgent#hash} as a step.
   *
   * <p>Hashes a text.
   */
  String hash(String agent) throws InterruptedException {
    return StepCall.of(TOOL, "hash").input("agent", agent).call(() -> this.agent.hash(agent));
  }

  /** Calls {@link StepsAgent#greatest} as a step. */
  <T extends Comparable<? super T>, X extends Exception> T greatest(
      Class<X> failure, Chat chat, T first, T[] others) throws X {
    return StepCall.of(TOOL, "greatest")
        .input("failure", failure)
        .input("first", first)
        .input("others", others)
        .withoutOutput()
        .call(() -> agent.greatest(failure, chat, first, others));
  }

  /** Calls {@link StepsAgent#count} as a step. */
  int[] count(@Nullable String text, int... limits) {
    return StepCall.of(TOOL, "count")
        .input("text", text)
        .input("limits", limits)
        .call(() -> agent.count(text, limits));
  }

  /** Calls {@link StepsAgent#readEverythingThatThereIsToRead} as a step. */
  void readEverythingThatThereIsToRead(Map<String, List<Integer>> firstArgument)
      throws IOException, SQLException, URISyntaxException, InterruptedException {
    StepCall.of(TOOL, "readEverythingThatThereIsToRead")
        .input("firstArgument", firstArgument)
        .run(() -> agent.readEverythingThatThereIsToRead(firstArgument));
  }

  /** Calls {@link StepsAgent#aMethodWithALongName} as a step. */
  Map<String, List<Map<String, Integer>>> aMethodWithALongName(
      Map<String, List<Integer>> firstArgument, Map<String, List<Integer>> secondArgument)
      throws IOException,
          SQLException,
          URISyntaxException,
          InterruptedException,
          CloneNotSupportedException {
    return StepCall.of(TOOL, "aMethodWithALongName")
        .input("firstArgument", firstArgument)
        .input("secondArgument", secondArgument)
        .call(() -> agent.aMethodWithALongName(firstArgument, secondArgument));
  }

  /**
   * Calls {@link StepsAgent#time} as a step.
   *
   * <p>Tells the time.
   */
  String time(String zone) {
    return StepCall.of(TOOL, "time").input("zone", zone).call(() -> agent.time(zone));
  }

  /**
   * Calls {@link StepsAgent#measure} as a step.
   *
   * <p>Measures the world.
   */
  double measure(double unit) {
    return StepCall.of(TOOL, "measure").input("unit", unit).call(() -> StepsAgent.measure(unit));
  }

  /** Calls {@link StepsAgent#tidy} as a step. */
  @Deprecated
  void tidy() {
    StepCall.of(TOOL, "Tidy \"up\"").collapsing().run(() -> agent.tidy());
  }
}
