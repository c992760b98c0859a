package dev.parley.testing.contract;

import dev.parley.action.Action;
import dev.parley.ask.OpenQuestion;
import dev.parley.element.ElementLook;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent;
import dev.parley.offer.Command;
import dev.parley.page.PageCall;
import dev.parley.page.Sidebar;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Events as a chat might have them, and some that it should not have; the same for a seed. */
final class RandomEvents {

  private final Random random;
  private final List<Step> everAdded = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private int names;
  private long tokens;

  RandomEvents(Random random) {
    this.random = random;
  }

  ChatEvent next() {
    if (!everAdded.isEmpty() && random.nextInt(4) == 0) {
      return around();
    }
    int dice = random.nextInt(100);
    if (dice < 22 || everAdded.isEmpty()) {
      return new ChatEvent.StepAdded(freshStep());
    } else if (dice < 26) {
      return new ChatEvent.StepAdded(changed(anyStep())); // may be there, or removed before
    } else if (dice < 40) {
      return new ChatEvent.StepUpdated(changed(anyStep()));
    } else if (dice < 50) {
      return new ChatEvent.StepRemoved(anyStep().id());
    } else if (dice < 85) {
      return new ChatEvent.TokenAppended(anyStep().id(), "t" + dice, random.nextInt(8) == 0);
    } else if (dice < 92) {
      return new ChatEvent.TextReplaced(anyStep().id(), "all " + dice, random.nextBoolean());
    } else if (dice < 93) {
      return new ChatEvent.FirstInteraction("first " + random.nextInt(9));
    }
    return random.nextBoolean() ? new ChatEvent.WorkStarted() : new ChatEvent.WorkEnded();
  }

  private Step freshStep() {
    @Nullable String parent = everAdded.isEmpty() || random.nextInt(3) == 0 ? null : anyStep().id();
    Step step = Step.begun("s" + names++, parent, StepType.TOOL, "step").withStreaming(true);
    everAdded.add(step);
    return step;
  }

  /** Returns one of the newer steps, so that trees grow deep. */
  private Step anyStep() {
    int back = random.nextInt(Math.min(everAdded.size(), random.nextInt(4) == 0 ? 200 : 8));
    return everAdded.get(everAdded.size() - 1 - back);
  }

  private Step changed(Step step) {
    Step other = step.withOutput("output " + random.nextInt(1000));
    return random.nextBoolean() ? other.ended() : other;
  }

  /** Returns what stands with steps or around them; names are few, so that they meet. */
  private ChatEvent around() {
    String id = "x" + random.nextInt(12);
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> new ChatEvent.ElementShown(element(id));
      case 3 -> new ChatEvent.ElementRemoved(id);
      case 4, 5, 6 -> new ChatEvent.ActionShown(action(id));
      case 7 -> new ChatEvent.ActionRemoved(id);
      case 8 -> new ChatEvent.QuestionAsked(question());
      case 9 -> new ChatEvent.QuestionClosed(anyStep().id(), random.nextBoolean());
      case 10 -> new ChatEvent.PageCalled(new PageCall(id, "add", Map.of(), Instant.EPOCH));
      case 11 -> new ChatEvent.PageCallClosed(id, random.nextBoolean());
      case 12 -> new ChatEvent.SettingsShown(Map.of("a", random.nextInt(9)));
      case 13 -> new ChatEvent.CommandsShown(List.of(new Command(id, "", "globe")));
      case 14 ->
          random.nextBoolean()
              ? new ChatEvent.SidebarShown(new Sidebar("t", List.of(), "k" + names++))
              : new ChatEvent.SidebarClosed();
      default -> new ChatEvent.TokensUsed(3, tokens += 3);
    };
  }

  private ShownElement element(String id) {
    return new ShownElement(
        id,
        stepOf(id),
        ElementType.TEXT,
        "n" + random.nextInt(9),
        "text/plain",
        "f",
        null,
        ElementLook.PLAIN,
        null);
  }

  private Action action(String id) {
    return new Action(id, "n" + random.nextInt(9), Map.of(), "", "", "", stepOf(id));
  }

  /** What stands on a step stays there, mostly. */
  private String stepOf(String id) {
    if (random.nextInt(4) == 0) {
      places.remove(id);
    }
    return places.computeIfAbsent(id, _ -> random.nextInt(4) == 0 ? "" : anyStep().id());
  }

  private OpenQuestion question() {
    Step step = random.nextBoolean() ? freshStep() : anyStep();
    return new OpenQuestion(step, new OpenQuestion.Wanted.Text(), Instant.EPOCH);
  }
}
