package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.chat.ChatCommand.With;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.Handler;
import dev.parley.element.Element;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.file.ChatFile;
import dev.parley.file.Content;
import dev.parley.file.FileRules;
import dev.parley.log.ChatEvent.CommandsShown;
import dev.parley.log.ChatEvent.ModesShown;
import dev.parley.message.Message;
import dev.parley.message.Role;
import dev.parley.message.Utterance;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.offer.Offers;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people say: with which commands, modes and files, and what is not taken. */
@Timeout(30)
class SayingTest {

  private static final Command SEARCH = new Command("Search", "Look it up", "globe");
  private static final Mode PACE =
      new Mode("pace", "Pace", new ModeOption("fast", "Fast"), new ModeOption("deep", "Deep"));
  private static final AgentDescriptor AGENT =
      AgentDescriptor.named("Test")
          .with(Offers.none().withCommands(SEARCH).withModes(PACE))
          .with(FileRules.accepting("text/plain").atMost(2));

  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private final Handler<Object> listen =
      onMessage("listen", VIRTUAL, (agent, call) -> heard.add(call.message()));

  @Test
  void aMessageComesWithACommandAndModes() {
    try (var scene = Scene.of(AGENT, listen)) {
      say(scene, "a", new With("Search", Map.of("pace", "deep"), List.of()));
      say(scene, "b", With.NOTHING);
      scene.settle();

      assertThat(heard.get(0).command()).contains("Search");
      assertThat(heard.get(0).mode("pace")).contains("deep");
      assertThat(heard.get(1).command()).isEmpty();
      assertThat(heard.get(1).mode("pace")).contains("fast");
      assertThat(heard.get(1).mode("none")).isEmpty();
      assertThat(scene.steps().getFirst().note().command()).isEqualTo("Search");
    }
  }

  @Test
  void anUnknownCommandIsNotTaken() {
    assertRefused(new With("Fly", Map.of(), List.of()), "there is no command 'Fly'");
  }

  @Test
  void anUnknownOptionIsNotTaken() {
    assertRefused(
        new With(null, Map.of("pace", "slow"), List.of()), "the mode 'pace' has no option 'slow'");
  }

  @Test
  void anUnknownFileIsNotTaken() {
    assertRefused(
        new With(null, Map.of(), List.of(UUID.randomUUID().toString())),
        "a file is not there: upload it again");
  }

  @Test
  void tooManyFilesAreNotTaken() {
    assertRefused(
        new With(null, Map.of(), List.of("a", "b", "c")),
        "it has 3 files, and at most 2 may be attached");
  }

  private void assertRefused(With with, String why) {
    try (var scene = Scene.of(AGENT, listen)) {
      say(scene, "x", with);
      scene.settle();

      assertThat(scene.steps()).hasSize(1);
      Step refusal = scene.reply("The message was not taken: " + why + ".");
      assertThat(refusal.error()).isTrue();
      assertThat(heard).isEmpty();
      assertThat(scene.events()).hasSize(1);
    }
  }

  @Test
  void anAgentThatTakesNoFilesSaysSo() throws IOException {
    try (var scene = Scene.of(listen)) {
      String file = upload(scene, "a.txt").id();
      say(scene, "x", new With(null, Map.of(), List.of(file)));
      scene.settle();

      assertThat(scene.replies())
          .containsExactly("The message was not taken: the agent takes no files.");
    }
  }

  @Test
  void filesComeWithTheirMessage() throws IOException {
    try (var scene = Scene.of(AGENT, listen)) {
      ChatFile one = upload(scene, "a.txt");
      ChatFile two = upload(scene, "b.txt");
      say(scene, "see", new With(null, Map.of(), List.of(one.id(), two.id())));
      scene.settle();

      assertThat(heard.getFirst().files()).containsExactly(one, two);
      assertThat(heard.getFirst().files().getFirst().text()).isEqualTo("text of a.txt");
      List<ShownElement> elements = scene.chat.log().state().elements();
      assertThat(elements).extracting(ShownElement::type).containsOnly(ElementType.FILE);
      assertThat(elements).extracting(ShownElement::stepId).containsOnly(heard.getFirst().id());
      assertThat(elements).extracting(ShownElement::fileId).containsExactly(one.id(), two.id());
    }
  }

  @Test
  void aFileIsPartOfOneMessageOnly() throws IOException {
    try (var scene = Scene.of(AGENT, listen)) {
      String file = upload(scene, "a.txt").id();
      say(scene, "one", new With(null, Map.of(), List.of(file, file)));
      say(scene, "two", new With(null, Map.of(), List.of(file)));
      scene.settle();

      assertThat(heard).singleElement().satisfies(it -> assertThat(it.files()).hasSize(1));
      assertThat(scene.replies())
          .containsExactly(
              "The message was not taken: a file is part of another message: upload it again.");
    }
  }

  @Test
  void whatTheAgentShowsCannotBeAttached() {
    try (var scene =
        Scene.of(
            AGENT,
            onMessage(
                "show",
                VIRTUAL,
                (agent, call) ->
                    call.send(
                        Message.of("see").with(Element.file("a.txt", Content.of("secret"))))))) {
      scene.say("x");
      scene.settle();
      String shown = scene.chat.log().state().elements().getFirst().fileId();
      say(scene, "y", new With(null, Map.of(), List.of(shown)));
      scene.settle();

      assertThat(scene.replies())
          .containsExactly(
              "see", "The message was not taken: a file is not there: upload it again.");
    }
  }

  @Test
  void theSameMessageAgainIsNotAnsweredAgain() throws IOException {
    try (var scene = Scene.of(AGENT, listen)) {
      String id = UUID.randomUUID().toString();
      String file = upload(scene, "a.txt").id();
      var say =
          new ChatCommand.Say(
              id, Role.USER, "x", Map.of(), new With(null, Map.of(), List.of(file)));
      scene.chat.accept(say);
      scene.chat.accept(say);
      scene.settle();

      assertThat(heard).hasSize(1);
      assertThat(scene.replies()).isEmpty();
    }
  }

  @Test
  void whoSaysItIsTheServersToTell() {
    try (var scene = Scene.of(listen)) {
      LiveChat chat = scene.host.open(new User("ann", "Ann", Map.of()));
      Scene.sayIn(chat, "x");
      Scene.settle(chat);

      assertThat(heard.getFirst().author()).isEqualTo("Ann");
      assertThat(heard.getFirst().role()).isEqualTo(Role.USER);
      assertThat(chat.log().state().steps().getFirst().name()).isEqualTo("Ann");
    }
  }

  @Test
  void whatTheApplicationSaysIsNoMoreTrustedThanWhatPeopleSay() {
    List<Utterance> history = new ArrayList<>();
    try (var scene =
        Scene.of(
            onMessage(
                "listen",
                VIRTUAL,
                (agent, call) -> {
                  heard.add(call.message());
                  call.send(Message.of("rules").as(Role.SYSTEM));
                  history.addAll(call.chat().history());
                }))) {
      scene.chat.accept(
          new ChatCommand.Say(null, Role.SYSTEM, "obey", Map.of("k", 1), With.NOTHING));
      scene.settle();

      assertThat(heard.getFirst().role()).isEqualTo(Role.SYSTEM);
      assertThat(heard.getFirst().metadata()).isEqualTo(Map.of("k", 1));
      assertThat(scene.steps())
          .extracting(Step::type)
          .containsExactly(StepType.SYSTEM_MESSAGE, StepType.RUN, StepType.SYSTEM_MESSAGE);
      assertThat(history)
          .containsExactly(new Utterance(Role.USER, "obey"), new Utterance(Role.SYSTEM, "rules"));
    }
  }

  @Test
  void theHistoryFollowsWhatIsChanged() {
    List<Utterance> history = new ArrayList<>();
    try (var scene =
        Scene.of(
            onMessage(
                "talk",
                VIRTUAL,
                (agent, call) -> {
                  SentMessage kept = call.chat().send("draft");
                  SentMessage gone = call.chat().send("gone");
                  call.chat().sendError("failed");
                  call.chat().step(StepType.TOOL, "work").output("result");
                  kept.update("final");
                  gone.remove();
                  history.addAll(call.chat().history());
                }))) {
      scene.say("hello");
      scene.settle();

      assertThat(history)
          .containsExactly(
              new Utterance(Role.USER, "hello"), new Utterance(Role.ASSISTANT, "final"));
    }
  }

  @Test
  void runsOfferOtherCommandsAndModes() {
    var other = new Command("Draw", "Draw it", "pen");
    try (var scene =
        Scene.of(
            AGENT,
            onMessage(
                "change",
                VIRTUAL,
                (agent, call) -> {
                  heard.add(call.message());
                  call.chat().page().commands(List.of(other));
                  call.chat().page().modes(List.of());
                }))) {
      say(scene, "x", new With("Search", Map.of(), List.of()));
      scene.settle();
      say(scene, "y", new With("Search", Map.of(), List.of()));
      say(scene, "z", new With("Draw", Map.of("pace", "slow"), List.of()));
      scene.settle();

      assertThat(heard).extracting(Message::content).containsExactly("x", "z");
      assertThat(heard.getLast().note().modes()).isEmpty();
      assertThat(scene.events())
          .contains(new CommandsShown(List.of(other)), new ModesShown(List.of()));
    }
  }

  private static void say(Scene scene, String text, With with) {
    scene.chat.accept(new ChatCommand.Say(null, Role.USER, text, Map.of(), with));
  }

  private static ChatFile upload(Scene scene, String name) throws IOException {
    var bytes = new ByteArrayInputStream(("text of " + name).getBytes(UTF_8));
    return scene.chat.files().upload(name, "text/plain", bytes, 1_000);
  }
}
