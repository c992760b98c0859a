package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.ask.Answer;
import dev.parley.ask.Question;
import dev.parley.element.Element;
import dev.parley.message.Message;
import dev.parley.message.Utterance;
import dev.parley.run.Part;
import dev.parley.setting.SettingsForm;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, as its handlers see it.
 *
 * <p>Everything sent here goes to the chat's event log and from there to every page that shows the
 * chat; nothing waits for a page. Safe for use by multiple threads. Once the run that a call
 * belongs to was stopped, every method that sends throws {@link
 * java.util.concurrent.CancellationException}, so that stopped code ends.
 */
public interface Chat {

  /**
   * Returns the chat that the calling code works for.
   *
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   */
  static Chat current() {
    return Part.current()
        .flatMap(part -> part.run().find(Chat.class))
        .orElseThrow(() ->
            new IllegalStateException(
                "no chat here: not inside an agent's handler, a @Blocking method or a task"
                    + " given to chat.fork"));
  }

  /** Returns the chat's id, a UUID. */
  String id();

  /** Returns the person in the chat. */
  User user();

  /**
   * Returns the name of the profile that the person has chosen for the chat: one of the agent's own
   * that it offers to everybody, or the agent's name; empty where there is none to choose.
   */
  String profile();

  /** Returns the language that the person reads the page in, as it was when the chat began. */
  Locale language();

  /**
   * Returns a key of the person's own, which they were asked for before the chat.
   *
   * @throws IllegalArgumentException when the agent asks for no such key
   */
  String userKey(String name);

  /**
   * Returns the value of one of the application's own command-line options.
   *
   * @throws IllegalArgumentException when the agent declares no such option
   */
  String option(String name);

  /**
   * Returns what the person has set; in a handler of settings that are tried only, those.
   *
   * @param form the generated form of the agent's settings
   * @throws IllegalArgumentException when it is the form of another agent
   */
  <S> S settings(SettingsForm<S> form);

  /** Sends a message of the agent's. */
  SentMessage send(String content);

  /**
   * Sends a message, with its elements and buttons. One whose id is in the chat already, such as a
   * person's own message, is sent under a new id. Elements and buttons that another message has
   * already move to this one.
   *
   * @throws java.io.UncheckedIOException if an element cannot be read, or is too large; nothing is
   *     sent then
   */
  SentMessage send(Message message);

  /** Sends an error message: shown as one, and the chat goes on. */
  SentMessage sendError(String content);

  /** Begins a message of the agent's that arrives in tokens; it appears with its first token. */
  MessageStream stream();

  /**
   * Sends a message that arrives in tokens, as a model's client gives them, and closes the stream.
   */
  default SentMessage send(Stream<String> tokens) {
    try (tokens;
        MessageStream out = stream()) {
      tokens.sequential().forEachOrdered(out::token);
      return out.finish();
    }
  }

  /**
   * Sends a message that arrives in tokens, as they are published and no faster than they can be
   * sent; waits until all are there, and Stop cancels the subscription.
   *
   * @throws Exception what the publisher failed with
   */
  default SentMessage send(Flow.Publisher<String> tokens) throws Exception {
    try (MessageStream out = stream()) {
      new PublishedText(tokens).forEach(out::token);
      return out.finish();
    }
  }

  /**
   * Asks the person something and waits for the answer, which costs no thread. While a question is
   * open, others wait their turn.
   *
   * @throws dev.parley.ask.ChatEndedException when the chat is over before it is answered
   * @throws java.util.concurrent.CancellationException when the run is stopped, or the calling
   *     thread interrupted; the question is closed then
   */
  <T> Answer<T> ask(Question<T> question);

  /** Asks the person for a text, as {@link #ask(Question)} does. */
  default Answer<Message> ask(String question) {
    return ask(Question.text(question));
  }

  /**
   * Shows an element that is shown already anew, where it is, be it in the sidebar; does nothing if
   * it is not there.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, or is too large
   */
  void update(Element element);

  /**
   * Takes an element away, from the sidebar, too, which closes when nothing is left in it; does
   * nothing if it is not there.
   */
  void remove(Element element);

  /** Takes a button away; does nothing if it is not there. */
  void remove(Action action);

  /** Begins a list of tasks, shown beside the chat. */
  TaskList tasks(String status);

  /** Returns what is around the conversation in the pages that show it. */
  Page page();

  /**
   * Returns what was said so far, oldest first: what to give a language model. Follows what people
   * edit and agents change or remove; error messages are no part of it.
   */
  List<Utterance> history();

  /**
   * Begins a step, which shows what the agent does; close it when the work is done. Steps that the
   * same thread, or what it forks, begins in the meantime are part of it.
   *
   * @throws IllegalArgumentException for a type of message
   */
  OpenStep step(StepType type, String name);

  /**
   * Runs a task beside the calling code, on a virtual thread of its own that knows this chat. Stop
   * ends it with the run that forked it, and so does a failure of the handler; a handler that
   * returns leaves it running.
   */
  <T extends @Nullable Object> CompletableFuture<T> fork(Callable<T> task);

  /**
   * Runs tasks beside each other, each as {@link #fork} does, and waits for all.
   *
   * @return their results, in the order of the tasks
   * @throws Exception what the first that fails throws; the others are interrupted
   */
  <T extends @Nullable Object> List<T> all(Collection<? extends Callable<? extends T>> tasks)
      throws Exception;

  /**
   * Runs tasks beside each other, each as {@link #fork} does, and waits for the first that
   * succeeds; the others are interrupted.
   *
   * @throws IllegalArgumentException when there is no task
   * @throws Exception what the last one throws, when all fail
   */
  <T extends @Nullable Object> T first(Collection<? extends Callable<? extends T>> tasks)
      throws Exception;
}
