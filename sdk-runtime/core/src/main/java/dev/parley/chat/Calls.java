package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.agent.ActionCall;
import dev.parley.agent.AudioChunkCall;
import dev.parley.agent.AudioStartCall;
import dev.parley.agent.FeedbackCall;
import dev.parley.agent.MessageCall;
import dev.parley.agent.ResumeCall;
import dev.parley.agent.WindowCall;
import dev.parley.audio.AudioChunk;
import dev.parley.feedback.Feedback;
import dev.parley.message.Message;
import dev.parley.store.StoredChat;
import dev.parley.window.WindowMessage;
import org.jspecify.annotations.Nullable;

/** The calls of handlers that bring more than their chat. */
final class Calls {

  private Calls() {}

  static final class Said extends HandlerCall implements MessageCall {
    private final Message message;

    Said(Chat chat, Message message) {
      super(chat);
      this.message = message;
    }

    @Override
    public Message message() {
      return message;
    }
  }

  static final class Resumed extends HandlerCall implements ResumeCall {
    private final StoredChat stored;

    Resumed(Chat chat, StoredChat stored) {
      super(chat);
      this.stored = stored;
    }

    @Override
    public StoredChat storedChat() {
      return stored;
    }
  }

  static final class Rated extends HandlerCall implements FeedbackCall {
    private final Feedback feedback;

    Rated(Chat chat, Feedback feedback) {
      super(chat);
      this.feedback = feedback;
    }

    @Override
    public Feedback feedback() {
      return feedback;
    }
  }

  static final class WindowSaid extends HandlerCall implements WindowCall {
    private final WindowMessage said;

    WindowSaid(Chat chat, WindowMessage said) {
      super(chat);
      this.said = said;
    }

    @Override
    public WindowMessage windowMessage() {
      return said;
    }
  }

  static final class Acted extends HandlerCall implements ActionCall {
    private final Action action;

    Acted(Chat chat, Action action) {
      super(chat);
      this.action = action;
    }

    @Override
    public Action action() {
      return action;
    }

    @Override
    public void answer(@Nullable Object result) {
      keep(result);
    }
  }

  static final class AudioStart extends HandlerCall implements AudioStartCall {

    AudioStart(Chat chat) {
      super(chat);
    }

    @Override
    public void accept(@Nullable Boolean result) {
      keep(result);
    }
  }

  static final class AudioIn extends HandlerCall implements AudioChunkCall {
    private final AudioChunk chunk;

    AudioIn(Chat chat, AudioChunk chunk) {
      super(chat);
      this.chunk = chunk;
    }

    @Override
    public AudioChunk audioChunk() {
      return chunk;
    }
  }
}
