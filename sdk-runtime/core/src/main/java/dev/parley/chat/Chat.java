package dev.parley.chat;

import dev.parley.message.Message;
import dev.parley.run.Part;
import dev.parley.setting.SettingsForm;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
   * Sends a message. One whose id is in the chat already, such as a person's own message, is sent
   * under a new id.
   */
  SentMessage send(Message message);

  /** Sends an error message: shown as one, and the chat goes on. */
  SentMessage sendError(String content);

  /** Begins a message of the agent's that arrives in tokens; it appears with its first token. */
  MessageStream stream();

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
}
