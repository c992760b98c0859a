package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.element.Element;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.step.Step;

/** A message in the log, and the voice that may change it. */
final class SaidMessage implements SentMessage {

  private final RunChat chat;
  private volatile Step step;

  SaidMessage(RunChat chat, Step step) {
    this.chat = chat;
    this.step = step;
  }

  @Override
  public String id() {
    return step.id();
  }

  @Override
  public String content() {
    return step.output();
  }

  @Override
  public void update(String content) {
    Voice voice = chat.here().voice();
    voice.take();
    try {
      step = step.withOutput(content);
      voice.log().append(new StepUpdated(step));
    } finally {
      voice.release();
    }
  }

  @Override
  public void show(Element element) {
    chat.show(element, step.id());
  }

  @Override
  public void show(Action action) {
    chat.show(action, step.id());
  }

  @Override
  public void removeActions() {
    chat.removeActions(step.id());
  }

  @Override
  public void remove() {
    Voice voice = chat.here().voice();
    voice.take();
    try {
      chat.removeStep(step.id());
    } finally {
      voice.release();
    }
  }
}
