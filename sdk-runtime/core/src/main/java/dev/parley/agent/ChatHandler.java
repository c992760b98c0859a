package dev.parley.agent;

import dev.parley.chat.Chat;
import java.util.List;

/**
 * A row of a method that the chat's own agent answers with.
 *
 * @param <A> the agent's class
 */
public sealed interface ChatHandler<A> extends Handler<A> {

  /**
   * A direct call of a handler that works for a {@link Chat}.
   *
   * @param <A> the agent's class
   * @param <C> what the event brings
   */
  @FunctionalInterface
  interface Code<A, C extends Call> {
    /** Calls the author's method. */
    void run(A agent, C call) throws Exception;
  }

  /** Answers the start of a chat. */
  record OnChatStart<A>(String method, ThreadKind thread, Code<A, Call> code)
      implements ChatHandler<A> {}

  /** Answers the return to a chat that was kept. */
  record OnChatResume<A>(String method, ThreadKind thread, Code<A, ResumeCall> code)
      implements ChatHandler<A> {}

  /** Answers a message. */
  record OnMessage<A>(String method, ThreadKind thread, Code<A, MessageCall> code)
      implements ChatHandler<A> {}

  /** Answers a person's Stop. */
  record OnStop<A>(String method, ThreadKind thread, Code<A, Call> code)
      implements ChatHandler<A> {}

  /** Answers the end of a chat. */
  record OnChatEnd<A>(String method, ThreadKind thread, Code<A, Call> code)
      implements ChatHandler<A> {}

  /**
   * A row of a method that answers beside the conversation, while messages are answered.
   *
   * @param <A> the agent's class
   */
  sealed interface Aside<A> extends ChatHandler<A> {}

  /** Answers what a person thinks of an answer. */
  record OnFeedback<A>(String method, ThreadKind thread, Code<A, FeedbackCall> code)
      implements Aside<A> {}

  /** Answers a message of the web page around the chat. */
  record OnWindowMessage<A>(String method, ThreadKind thread, Code<A, WindowCall> code)
      implements Aside<A> {}

  /** Answers a change of the person's settings. */
  record OnSettingsUpdate<A>(String method, ThreadKind thread, Code<A, Call> code)
      implements Aside<A> {}

  /** Answers a trial of other settings. */
  record OnSettingsEdit<A>(String method, ThreadKind thread, Code<A, Call> code)
      implements Aside<A> {}

  /** Answers the wish to speak. */
  record OnAudioStart<A>(String method, ThreadKind thread, Code<A, AudioStartCall> code)
      implements Aside<A> {}

  /** Answers a piece of sound. */
  record OnAudioChunk<A>(String method, ThreadKind thread, Code<A, AudioChunkCall> code)
      implements Aside<A> {}

  /** Answers the end of a recording. */
  record OnAudioEnd<A>(String method, ThreadKind thread, Code<A, Call> code) implements Aside<A> {}

  /**
   * Answers actions.
   *
   * @param names the names of the actions
   */
  record OnAction<A>(List<String> names, String method, ThreadKind thread, Code<A, ActionCall> code)
      implements Aside<A> {

    /** Copies the names. */
    public OnAction {
      names = List.copyOf(names);
    }
  }
}
