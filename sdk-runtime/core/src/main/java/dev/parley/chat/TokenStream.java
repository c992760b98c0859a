package dev.parley.chat;

import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TextReplaced;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.UUID;

/** A message that arrives in tokens; its text is kept by the log alone. */
final class TokenStream implements MessageStream, Unfinished {

  private final RunChat chat;
  private final Voice voice;
  private final String id = UUID.randomUUID().toString();
  private final Tokens tokens = new Tokens(); // guarded by voice
  private boolean begun; // guarded by voice
  private boolean closed; // guarded by voice

  TokenStream(RunChat chat) {
    this.chat = chat;
    this.voice = chat.voice();
    voice.take();
    try {
      voice.begun(this);
    } finally {
      voice.release();
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void token(String token) {
    voice.take();
    try {
      requireOpen();
      append(tokens.whole(token));
    } finally {
      voice.release();
    }
  }

  @Override
  public void replace(String content) {
    voice.take();
    try {
      requireOpen();
      String _ = tokens.rest();
      if (begun) {
        voice.log().append(new TextReplaced(id, content, false));
      } else {
        append(content);
      }
    } finally {
      voice.release();
    }
  }

  @Override
  public SentMessage finish() {
    voice.takeToLook();
    try {
      finishNow();
      return new SaidMessage(chat, voice.log().step(id).orElseGet(() -> message("")));
    } finally {
      voice.release();
    }
  }

  @Override
  public void close() {
    voice.takeToLook();
    try {
      finishNow();
    } finally {
      voice.release();
    }
  }

  @Override
  public void finishNow() {
    if (closed) {
      return;
    }
    append(tokens.rest());
    closed = true;
    voice.finished(this);
    voice
        .log()
        .step(id)
        .ifPresent(step -> voice.log().append(new StepUpdated(step.withStreaming(false))));
  }

  private void append(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (begun) {
      voice.log().append(new TokenAppended(id, text, false));
    } else {
      begun = true;
      voice.log().append(new StepAdded(message(text).withStreaming(true)));
    }
  }

  private Step message(String text) {
    return Step.said(id, chat.runStepId(), StepType.ASSISTANT_MESSAGE, chat.author(), text);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the stream is closed: open another for another message");
    }
  }
}
