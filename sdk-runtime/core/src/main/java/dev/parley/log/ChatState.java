package dev.parley.log;

import dev.parley.action.Action;
import dev.parley.ask.OpenQuestion;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.QuestionAsked;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatEvent.TextReplaced;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.page.PageCall;
import dev.parley.page.Sidebar;
import dev.parley.step.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a chat's events add up to: its steps, what stands with them and around them, its first
 * interaction and whether it works.
 *
 * <p>Confined to one thread, or guarded by whoever shares it.
 */
public final class ChatState {

  private final SequencedMap<String, KeptStep> steps = new LinkedHashMap<>();
  private final SequencedMap<String, Long> removals = new LinkedHashMap<>(); // oldest first
  private long number;
  private @Nullable String firstInteraction;
  private long firstInteractionAt;
  private boolean working;
  private long workChangedAt;
  private @Nullable Surroundings around; // most chats have nothing but steps

  /** Makes the state of a chat in which nothing has happened. */
  public ChatState() {}

  /**
   * Applies what comes next.
   *
   * @throws IllegalArgumentException when the event would move a step to another parent; nothing is
   *     changed then
   */
  public void apply(ChatEvent event) {
    long next = number + 1;
    switch (event) {
      case StepAdded(Step step) -> add(step, next);
      case StepUpdated(Step step) -> update(step, next);
      case StepRemoved(String id) -> remove(id, next);
      case TokenAppended(String id, String token, boolean input) -> {
        KeptStep kept = steps.get(id);
        if (kept != null) {
          kept.append(token, input, next);
        }
      }
      case TextReplaced(String id, String text, boolean input) -> {
        KeptStep kept = steps.get(id);
        if (kept != null) {
          kept.replaceText(text, input, next);
        }
      }
      case FirstInteraction(String text) -> {
        firstInteraction = text;
        firstInteractionAt = next;
      }
      case WorkStarted() -> work(true, next);
      case WorkEnded() -> work(false, next);
      case QuestionAsked(OpenQuestion question) -> {
        add(question.message(), next);
        if (steps.containsKey(question.id())) {
          around().ask(question);
        }
      }
      case ChatEvent.ElementShown(var element) when isGone(element.stepId()) -> {}
      case ChatEvent.ActionShown(var action) when isGone(action.stepId()) -> {}
      case ChatEvent.Around thing -> around().apply(thing, next);
      case ChatEvent.Passing _ -> {
        // leaves nothing behind
      }
    }
    number = next;
  }

  /** Applies what comes next, in order. */
  public void apply(LogBatch batch) {
    batch.events().forEach(this::apply);
  }

  /** Returns the steps in the order in which they appeared; parents come before children. */
  public List<Step> steps() {
    return steps.values().stream().map(KeptStep::step).toList();
  }

  /** Returns the step with the id. */
  public Optional<Step> step(String id) {
    return Optional.ofNullable(steps.get(id)).map(KeptStep::step);
  }

  /** Returns the chat's first interaction. */
  public Optional<String> firstInteraction() {
    return Optional.ofNullable(firstInteraction);
  }

  /** Tells whether the chat works. */
  public boolean working() {
    return working;
  }

  /** Returns the elements, in the order in which they appeared. */
  public List<ShownElement> elements() {
    return around == null ? List.of() : around.elements().all();
  }

  /** Returns the element with the id. */
  public Optional<ShownElement> element(String id) {
    return around == null ? Optional.empty() : around.elements().find(id);
  }

  /** Returns the buttons, in the order in which they appeared. */
  public List<Action> actions() {
    return around == null ? List.of() : around.actions().all();
  }

  /** Returns the button with the id. */
  public Optional<Action> action(String id) {
    return around == null ? Optional.empty() : around.actions().find(id);
  }

  /** Returns the question that waits for an answer. */
  public Optional<OpenQuestion> question() {
    return around == null ? Optional.empty() : around.question();
  }

  /** Returns the call of a function of the page that waits for its result. */
  public Optional<PageCall> pageCall() {
    return around == null ? Optional.empty() : around.pageCall();
  }

  /** Returns what is set, JSON-like and by id. */
  public Map<String, @Nullable Object> settings() {
    return around == null ? Map.of() : around.settings();
  }

  /** Returns what messages can be sent with. */
  public List<Command> commands() {
    return around == null ? List.of() : around.commands();
  }

  /** Returns the ways to be answered. */
  public List<Mode> modes() {
    return around == null ? List.of() : around.modes();
  }

  /** Returns what is shown beside the chat. */
  public Optional<Sidebar> sidebar() {
    return around == null ? Optional.empty() : around.sidebar();
  }

  /** Returns how many tokens language models have used. */
  public long tokensUsed() {
    return around == null ? 0 : around.tokensUsed();
  }

  /** Returns the number of the last applied event. */
  long number() {
    return number;
  }

  /** Makes a copy that later events do not reach; it does not know what was removed. */
  ChatState copy() {
    var copy = new ChatState();
    steps.forEach((id, kept) -> copy.steps.put(id, kept.copy()));
    copy.number = number;
    copy.firstInteraction = firstInteraction;
    copy.firstInteractionAt = firstInteractionAt;
    copy.working = working;
    copy.workChangedAt = workChangedAt;
    copy.around = around == null ? null : around.copy();
    return copy;
  }

  /** Returns everything that changed after the cursor as removals and whole steps. */
  List<ChatEvent> changesSince(long cursor) {
    var events = new ArrayList<ChatEvent>();
    long cameBack = addRemovals(cursor, events);
    for (KeptStep kept : steps.sequencedValues()) {
      if (kept.addedAt() >= cameBack) {
        events.add(new StepRemoved(kept.id()));
      }
    }
    for (KeptStep kept : steps.sequencedValues()) {
      if (kept.changedAt() > cursor) {
        events.add(new StepAdded(kept.step()));
      }
    }
    if (around != null) {
      around.addChanges(cursor, cameBack != Long.MAX_VALUE, events);
    }
    if (firstInteraction != null && firstInteractionAt > cursor) {
      events.add(new FirstInteraction(firstInteraction));
    }
    if (working) {
      events.add(new WorkStarted());
    } else if (workChangedAt > cursor) {
      events.add(new WorkEnded());
    }
    if (around != null) {
      // Behind the work: a page that is asked something does not show that the chat works.
      around.addOpen(cursor, events);
      around.question().flatMap(this::asItIs).ifPresent(events::add);
    }
    return events;
  }

  private Optional<ChatEvent> asItIs(OpenQuestion question) {
    return step(question.id())
        .map(message ->
            new QuestionAsked(new OpenQuestion(message, question.wanted(), question.until())));
  }

  private boolean isGone(String stepId) {
    return !stepId.isEmpty() && !steps.containsKey(stepId);
  }

  private Surroundings around() {
    if (around == null) {
      around = new Surroundings();
    }
    return around;
  }

  /**
   * Adds the removals after the cursor. Returns the number from which on the reader has to give up
   * all steps: a step that was removed and came back stands further down than the reader may have
   * it, and so does everything that came after.
   */
  private long addRemovals(long cursor, List<ChatEvent> events) {
    long cameBack = Long.MAX_VALUE;
    for (var removal : removals.reversed().sequencedEntrySet()) {
      if (removal.getValue() <= cursor) {
        break;
      }
      events.add(new StepRemoved(removal.getKey()));
      KeptStep again = steps.get(removal.getKey());
      if (again != null) {
        cameBack = Math.min(cameBack, again.addedAt());
      }
    }
    return cameBack;
  }

  private void add(Step step, long next) {
    if (steps.containsKey(step.id())) {
      update(step, next);
    } else if (step.parentId() == null || steps.containsKey(step.parentId())) {
      steps.put(step.id(), new KeptStep(step, next));
    }
  }

  private void update(Step step, long next) {
    KeptStep kept = steps.get(step.id());
    if (kept == null) {
      return;
    }
    String parent = kept.parentId();
    if (!Objects.equals(parent, step.parentId())) {
      throw new IllegalArgumentException(
          "step %s cannot move from %s to %s".formatted(step.id(), parent, step.parentId()));
    }
    kept.replace(step, next);
  }

  private void remove(String id, long next) {
    if (steps.remove(id) == null) {
      return;
    }
    var gone = new HashSet<String>();
    gone.add(id);
    // Children come after their parents, so one pass finds all that is below.
    steps
        .sequencedValues()
        .removeIf(kept -> {
          String parent = kept.parentId();
          return parent != null && gone.contains(parent) && gone.add(kept.id());
        });
    if (around != null) {
      around.stepsGone(gone, next);
    }
    removals.putLast(id, next);
    if (removals.size() > ChatLog.REMEMBERED_REMOVALS) {
      removals.pollFirstEntry();
    }
  }

  private void work(boolean working, long next) {
    this.working = working;
    workChangedAt = next;
  }
}
