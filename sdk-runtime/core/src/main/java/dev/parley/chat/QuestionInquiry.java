package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.ask.Answer;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.ask.Question;
import dev.parley.ask.Reply;
import dev.parley.element.ShownElement;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.ActionRemoved;
import dev.parley.log.ChatEvent.ActionShown;
import dev.parley.log.ChatEvent.ElementRemoved;
import dev.parley.log.ChatEvent.ElementShown;
import dev.parley.log.ChatEvent.QuestionAsked;
import dev.parley.log.ChatEvent.QuestionClosed;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.message.Message;
import dev.parley.message.MessageNote;
import dev.parley.message.Role;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to a person: what a chat shows while it is open and once it is closed, and what counts
 * as an answer.
 *
 * @param <T> what is asked for
 */
final class QuestionInquiry<T> extends Inquiry<Reply, T> {

  private final LiveChat live;
  private final Question<T> question;
  private final Step message;

  QuestionInquiry(RunChat chat, LiveChat live, Question<T> question) {
    super(chat, question.patience());
    this.live = live;
    this.question = question;
    this.message =
        Step.said(
                UUID.randomUUID().toString(),
                chat.runStepId(),
                StepType.ASSISTANT_MESSAGE,
                chat.author(),
                question.text())
            .withNote(MessageNote.NONE.withQuestion(true));
  }

  @Override
  String id() {
    return message.id();
  }

  @Override
  List<ChatEvent> opening(Instant until) {
    var events = new ArrayList<ChatEvent>();
    switch (question) { // what is on a message comes behind it, or it is on nothing
      case Question.ForChoice choice -> {
        events.add(new StepAdded(message));
        choice.buttons().forEach(button -> events.add(new ActionShown(button.on(id()))));
      }
      case Question.ForForm form -> {
        events.add(new StepAdded(message));
        events.add(new ElementShown(ShownElement.of(form.form(), id(), null)));
      }
      case Question.ForText _, Question.ForFiles _ -> {
        // the message says it all
      }
    }
    events.add(new QuestionAsked(new OpenQuestion(message, wanted(), until)));
    return events;
  }

  private Wanted wanted() {
    return switch (question) {
      case Question.ForText _ -> new Wanted.Text();
      case Question.ForFiles files -> new Wanted.Files(files.rules());
      case Question.ForChoice choice ->
          new Wanted.Choice(choice.buttons().stream().map(Action::id).toList());
      case Question.ForForm form -> new Wanted.Form(form.form().id());
    };
  }

  @Override
  List<ChatEvent> closing(Close why, Optional<T> answer) {
    var events = new ArrayList<ChatEvent>();
    events.add(new QuestionClosed(id(), why == Close.TIMED_OUT));
    switch (question) {
      case Question.ForChoice choice ->
          choice.buttons().forEach(button -> events.add(new ActionRemoved(button.id())));
      case Question.ForForm form -> events.add(new ElementRemoved(form.form().id()));
      case Question.ForText _, Question.ForFiles _ -> {
        // nothing of theirs is left to press
      }
    }
    String shown = shownAfter(why, answer);
    events.add(
        new StepUpdated(message.withOutput(shown).withNote(message.note().withQuestion(false))));
    answer.ifPresent(given -> {
      if (given instanceof Message said) {
        events.add(new StepAdded(stepOf(said)));
      }
    });
    return events;
  }

  /** What can no longer be pressed tells what was. */
  private String shownAfter(Close why, Optional<T> answer) {
    boolean pressed =
        question instanceof Question.ForChoice || question instanceof Question.ForForm;
    if (!pressed || why == Close.GIVEN_UP) {
      return question.text();
    }
    return switch (why) {
      case TIMED_OUT -> "Timed out: no action was taken";
      case DECLINED, GIVEN_UP -> "Cancelled";
      case ANSWERED ->
          answer.orElse(null) instanceof Action action
              ? "**Selected:** " + action.shownLabel()
              : "Thanks for submitting";
    };
  }

  private Step stepOf(Message said) {
    return Step.said(
        said.id(), message.parentId(), StepType.USER_MESSAGE, said.author(), said.content());
  }

  @Override
  @SuppressWarnings("unchecked") // a question of a kind asks for what its type says
  Answer<T> judge(Reply reply) {
    Object answer =
        switch (reply) {
          case Reply.Declined() -> null;
          case Reply.Garbled(var problem) -> throw new UnfitReplyException(problem);
          case Reply.Text text when question instanceof Question.ForText -> said(text);
          case Reply.Files(var ids) when question instanceof Question.ForFiles files ->
              files(ids, files.rules());
          case Reply.Choice(var id) when question instanceof Question.ForChoice choice ->
              pressed(id, choice.buttons());
          case Reply.Form(var props) when question instanceof Question.ForForm -> props;
          default -> throw new UnfitReplyException("The agent has asked for something else.");
        };
    return answer == null ? new Answer.Declined<>() : new Answer.Given<>((T) answer);
  }

  private Message said(Reply.Text text) {
    String id = live.conversation().idOfReply(text.id());
    return Message.said(id, Role.USER, live.conversation().author(), text.content());
  }

  private List<ChatFile> files(List<String> ids, FileRules rules) {
    if (ids.isEmpty() || ids.size() > rules.maxFiles()) {
      throw new UnfitReplyException(
          "The agent has asked for %s, not %d."
              .formatted(
                  rules.maxFiles() == 1 ? "one file" : "up to " + rules.maxFiles() + " files",
                  ids.size()));
    }
    return ids.stream().map(id -> file(id, rules)).toList();
  }

  private ChatFile file(String id, FileRules rules) {
    ChatFile file =
        live.files()
            .findUploaded(id)
            .orElseThrow(() -> new UnfitReplyException("A file is not there: upload it again."));
    if (file.size() > rules.maxBytes() || !rules.accepts(file.name(), file.mime())) {
      throw new UnfitReplyException("%s is not what the agent has asked for.".formatted(file));
    }
    return file;
  }

  private static Action pressed(String id, List<Action> buttons) {
    return buttons.stream()
        .filter(button -> button.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnfitReplyException("There is no such button."));
  }
}
