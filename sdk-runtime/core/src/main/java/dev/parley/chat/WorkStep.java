package dev.parley.chat;

import dev.parley.element.Element;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.run.Part;
import dev.parley.step.Step;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A step of work in progress; what it shows is kept by the log alone. */
final class WorkStep implements OpenStep, Unfinished {

  private final RunChat chat;
  private final Voice voice;
  private final String id;
  private @Nullable Part around; // whose further steps belong into this one; guarded by voice
  private final Tokens tokens = new Tokens(); // guarded by voice
  private UnaryOperator<Step> soFar = UnaryOperator.identity(); // guarded by voice
  private final Tokens inputTokens = new Tokens(); // guarded by voice
  private boolean streaming; // the output; guarded by voice
  private boolean streamingInput; // guarded by voice
  private boolean closed; // guarded by voice

  WorkStep(RunChat chat, Step step, @Nullable Part around) {
    this.chat = chat;
    this.voice = chat.voice();
    this.id = step.id();
    this.around = around;
    voice.take();
    try {
      voice.log().append(new StepAdded(step));
      voice.begun(this);
      if (around != null) {
        around.enter(id);
      }
    } finally {
      voice.release();
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void input(String text) {
    change(step -> step.withInput(text).withStreaming(false));
  }

  @Override
  public void output(String text) {
    change(step -> step.withOutput(text).withStreaming(false));
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
  public void inputToken(String token) {
    voice.take();
    try {
      requireOpen();
      appendInput(inputTokens.whole(token));
    } finally {
      voice.release();
    }
  }

  @Override
  public void language(String language) {
    dress(step -> step.withLook(step.look().withLanguage(language)));
  }

  @Override
  public void inputLanguage(String language) {
    dress(step -> step.withLook(step.look().withShownInput(language)));
  }

  @Override
  public void hideInput() {
    dress(step -> step.withLook(step.look().withShownInput(null)));
  }

  @Override
  public void icon(String icon) {
    dress(step -> {
      var metadata = new LinkedHashMap<>(step.metadata());
      metadata.put("icon", icon);
      return step.withMetadata(metadata);
    });
  }

  @Override
  public void rename(String name) {
    dress(step -> step.withName(name));
  }

  @Override
  public void unfold(boolean untilItEnds) {
    dress(step -> step.withLook(step.look().folded(true, untilItEnds)));
  }

  @Override
  public void show(Element element) {
    chat.show(element, id);
  }

  @Override
  public void fail(String reason) {
    change(step -> step.withOutput(reason).withStreaming(false).failed());
  }

  @Override
  public void remove() {
    voice.take();
    try {
      chat.removeStep(id);
      forget();
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
    if (!closed) {
      append(tokens.rest());
      appendInput(inputTokens.rest());
      forget();
      update(step -> soFar.apply(step).ended());
    }
  }

  /** Finishes the step with a last change; does nothing if it is finished. */
  void finish(UnaryOperator<Step> change) {
    voice.takeToLook();
    try {
      if (!closed) {
        forget();
        update(step -> change.apply(step).ended());
      }
    } finally {
      voice.release();
    }
  }

  /**
   * What the thread begins from here on is no part of the step, which goes on elsewhere.
   *
   * @param soFar adds what is known by then if the run ends before the step does
   */
  void leave(UnaryOperator<Step> soFar) {
    voice.takeToLook();
    try {
      this.soFar = soFar;
      leaveNow();
    } finally {
      voice.release();
    }
  }

  private void change(UnaryOperator<Step> change) {
    voice.take();
    try {
      requireOpen();
      append(tokens.rest());
      appendInput(inputTokens.rest());
      streaming = false;
      streamingInput = false;
      update(change);
    } finally {
      voice.release();
    }
  }

  /** Changes how the step looks, whatever still arrives. */
  private void dress(UnaryOperator<Step> change) {
    voice.take();
    try {
      requireOpen();
      update(change);
    } finally {
      voice.release();
    }
  }

  private void update(UnaryOperator<Step> change) {
    voice.log().step(id).ifPresent(step -> voice.log().append(new StepUpdated(change.apply(step))));
  }

  private void append(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!streaming) {
      streaming = true;
      update(step -> step.withOutput(step.output() + text).withStreaming(true));
    } else {
      voice.log().append(new TokenAppended(id, text, false));
    }
  }

  private void appendInput(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!streamingInput) {
      streamingInput = true;
      update(step -> step.withInput(step.input() + text).withStreaming(true));
    } else {
      voice.log().append(new TokenAppended(id, text, true));
    }
  }

  private void forget() {
    closed = true;
    voice.finished(this);
    leaveNow();
  }

  private void leaveNow() {
    if (around != null) {
      around.leave(id);
      around = null;
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the step is closed, or was removed");
    }
  }
}
