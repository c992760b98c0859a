package dev.parley.testing.contract;

import dev.parley.log.ChatEvent;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Events as a chat might have them, and some that it should not have; the same for a seed. */
final class RandomEvents {

  private final Random random;
  private final List<Step> everAdded = new ArrayList<>();
  private int names;

  RandomEvents(Random random) {
    this.random = random;
  }

  ChatEvent next() {
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
}
