package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.agent.ChatHandler;
import dev.parley.audio.AudioChunk;
import dev.parley.feedback.Feedback;
import dev.parley.setting.SettingsException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes in beside the messages: clicks, feedback, sound, what the web page around the chat
 * says. What the agent does not keep up with is lost, and the chat says so: a page that sends ever
 * more must not fill the memory. Guarded by the chat's lock.
 */
final class Asides {

  private static final Logger LOG = LoggerFactory.getLogger(LiveChat.class);

  private final LiveChat chat;
  private final ChatAgent<?> agent;
  private final TurnLine turns;
  private final Audio audio = new Audio();
  private boolean lossTold;

  Asides(LiveChat chat, ChatAgent<?> agent, TurnLine turns) {
    this.chat = chat;
    this.agent = agent;
    this.turns = turns;
  }

  void accept(ChatCommand.Aside aside) {
    switch (aside) {
      case ChatCommand.Act(var action, var outcome) -> act(action, outcome);
      case ChatCommand.Rate(var feedback) -> rate(feedback);
      case ChatCommand.Post(var message) -> addIfAnswered(new Occasion.WindowSaid(message));
      case ChatCommand.ChangeSettings(var values) -> changeSettings(values);
      case ChatCommand.TrySettings(var values) -> trySettings(values);
      case ChatCommand.StartAudio(var accepted) -> startAudio(accepted);
      case ChatCommand.AddAudio(var chunk) -> addAudio(chunk);
      case ChatCommand.EndAudio() -> endAudio();
    }
  }

  private void act(Action action, CompletableFuture<ActionOutcome> outcome) {
    var occasion = new Occasion.Acted(action, outcome);
    agent
        .job(occasion)
        .ifPresentOrElse(
            job -> {
              if (!added(occasion, job)) {
                Later.complete(outcome, new ActionOutcome.Stopped());
              }
            },
            () -> Later.complete(outcome, new ActionOutcome.Unknown(action.name())));
  }

  private void rate(Feedback feedback) {
    if (chat.log().step(feedback.stepId()).isEmpty()) {
      chat.refuse("The feedback was not taken: it is about nothing in this chat.");
      return;
    }
    addIfAnswered(new Occasion.Rated(feedback));
  }

  private void changeSettings(Map<String, ? extends @Nullable Object> values) {
    try {
      chat.choose(chat.chosen().with(values));
      addIfAnswered(new Occasion.SettingsChanged());
    } catch (SettingsException unfit) {
      LOG.debug("settings not changed: chat={}", chat.id(), unfit);
      chat.choose(chat.chosen()); // pages that show others show these again
      chat.refuse("The settings stay as they were. " + String.join(". ", unfit.problems()) + ".");
    }
  }

  private void trySettings(Map<String, ? extends @Nullable Object> values) {
    try {
      addIfAnswered(new Occasion.SettingsTried(chat.chosen().with(values)));
    } catch (SettingsException unfit) {
      LOG.debug("settings not tried: chat={} {}", chat.id(), unfit.getMessage());
    }
  }

  private void startAudio(CompletableFuture<Boolean> accepted) {
    var occasion = new Occasion.AudioStart(audio, accepted);
    Optional<ChatAgent.Job> job = agent.job(occasion);
    if (job.isEmpty() && !agent.has(ChatHandler.OnAudioChunk.class)) {
      Later.complete(accepted, false);
      return;
    }
    if (!added(occasion, job.orElseGet(agent::nothing))) {
      Later.complete(accepted, false);
    }
  }

  private void addAudio(AudioChunk chunk) {
    var occasion = new Occasion.AudioIn(audio, chunk);
    agent
        .job(occasion)
        .ifPresent(job -> {
          if (audio.takes(chunk)) {
            turns.add(occasion, job);
          } else if (audio.isFirstLoss()) {
            chat.refuse("The agent does not keep up with what is said: some of it was lost.");
          }
        });
  }

  private void endAudio() {
    Optional<ChatAgent.Job> job = agent.job(new Occasion.AudioEnd(audio, true));
    added(new Occasion.AudioEnd(audio, job.isPresent()), job.orElseGet(agent::nothing));
  }

  /** Answers who waits for an answer, now that the chat is over and takes no command. */
  static void decline(ChatCommand.Aside aside) {
    switch (aside) {
      case ChatCommand.Act(var _, var outcome) ->
          Later.complete(outcome, new ActionOutcome.Stopped());
      case ChatCommand.StartAudio(var accepted) -> Later.complete(accepted, false);
      case ChatCommand.Rate _,
          ChatCommand.Post _,
          ChatCommand.ChangeSettings _,
          ChatCommand.TrySettings _,
          ChatCommand.AddAudio _,
          ChatCommand.EndAudio _ -> {
        // nobody waits
      }
    }
  }

  private void addIfAnswered(Occasion occasion) {
    agent.job(occasion).ifPresent(job -> added(occasion, job));
  }

  /** Lines a turn up if there is room, and says so when there is none. */
  private boolean added(Occasion occasion, ChatAgent.Job job) {
    boolean room = turns.hasRoom(occasion);
    if (room) {
      turns.add(occasion, job);
    } else if (!lossTold) {
      chat.refuse("The agent does not keep up with what comes in: some of it was lost.");
    }
    lossTold = !room;
    return room;
  }
}
