package dev.parley.chat;

import static dev.parley.agent.DispatchTable.chatProfiles;
import static dev.parley.agent.DispatchTable.commands;
import static dev.parley.agent.DispatchTable.modes;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.starterCategories;
import static dev.parley.agent.DispatchTable.starters;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.AgentDescriptor;
import dev.parley.offer.Audience;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.offer.Offers;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import dev.parley.user.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OfferingTest {

  private static final Audience SOMEBODY = Audience.of(User.anonymous(), Locale.ENGLISH);
  private static final Starter HI = new Starter("Hi", "Hi!");
  private static final Command SEARCH = new Command("Search", "Look it up", "globe");

  private static final Offers CONSTANT =
      Offers.none()
          .withStarters(HI)
          .withStarterCategories(new StarterCategory("Greetings", HI))
          .withProfiles(new ChatProfile("Clerk", "Sells").withStarters(HI).asDefault())
          .withCommands(SEARCH.asButton().asPersistent())
          .withModes(
              new Mode("model", "Model", new ModeOption("a", "A"), new ModeOption("b", "B")));

  @Test
  void withoutMethodsEverybodyIsOfferedTheSame() {
    try (var scene = Scene.of(AgentDescriptor.named("Shop").with(CONSTANT))) {
      Offering offering = scene.host.offering("");

      assertThat(offering.starters(SOMEBODY)).isEqualTo(CONSTANT.starters());
      assertThat(offering.starterCategories(SOMEBODY)).isEqualTo(CONSTANT.starterCategories());
      assertThat(offering.profiles(SOMEBODY)).isEqualTo(CONSTANT.profiles());
      assertThat(offering.commands(SOMEBODY)).isEqualTo(CONSTANT.commands());
      assertThat(offering.modes(SOMEBODY)).isEqualTo(CONSTANT.modes());
    }
  }

  @Test
  void anAgentNeedNotOfferAnything() {
    try (var scene = Scene.of()) {
      Offering offering = scene.host.offering("");

      assertThat(offering.starters(SOMEBODY)).isEmpty();
      assertThat(offering.starterCategories(SOMEBODY)).isEmpty();
      assertThat(offering.profiles(SOMEBODY)).isEmpty();
      assertThat(offering.commands(SOMEBODY)).isEmpty();
      assertThat(offering.modes(SOMEBODY)).isEmpty();
    }
  }

  @Test
  void aMethodOffersToEachPersonByUserLanguageAndProfile() {
    try (var scene =
        Scene.of(
            starters(
                "starters",
                VIRTUAL,
                call ->
                    call.offer(
                        List.of(
                            new Starter(
                                call.language().toLanguageTag(),
                                call.user().displayName()
                                    + " "
                                    + call.audience().profile().orElse("-"))))),
            starterCategories(
                "a", VIRTUAL, call -> call.offer(List.of(new StarterCategory("c", HI)))),
            chatProfiles("b", VIRTUAL, call -> call.offer(List.of(new ChatProfile("p", "")))),
            commands("c", BLOCKING, call -> call.offer(List.of(SEARCH))),
            modes(
                "d",
                BLOCKING,
                call -> call.offer(List.of(new Mode("m", "M", new ModeOption("o", "O"))))))) {
      Offering offering = scene.host.offering("");
      var ann = new User("ann", "Ann", Map.of());

      assertThat(offering.starters(new Audience(ann, Locale.GERMANY, Optional.of("Clerk"))))
          .containsExactly(new Starter("de-DE", "Ann Clerk"));
      assertThat(offering.starters(SOMEBODY)).containsExactly(new Starter("en", "anonymous -"));
      assertThat(offering.starterCategories(SOMEBODY)).hasSize(1);
      assertThat(offering.profiles(SOMEBODY)).hasSize(1);
      assertThat(offering.commands(SOMEBODY)).containsExactly(SEARCH);
      assertThat(offering.modes(SOMEBODY)).hasSize(1);
    }
  }

  @Test
  void aChatHasTheProfileThatThePersonChose() {
    var offers =
        Offers.none()
            .withProfiles(new ChatProfile("clerk", ""), new ChatProfile("critic", "").asDefault());
    try (var scene =
        Scene.of(
            AgentDescriptor.named("Shop").with(offers),
            onMessage("who", VIRTUAL, (agent, call) -> call.send(call.chat().profile())))) {
      LiveChat chosen = scene.host.open(ChatRequest.of(User.anonymous()).withProfile("clerk"));
      Scene.sayIn(chosen, "?");
      Scene.settle(chosen);

      assertThat(Scene.repliesIn(chosen)).containsExactly("clerk");
      assertThat(scene.host.open(ChatRequest.of(User.anonymous()).withProfile("")).profile())
          .isEqualTo("critic");
      assertThat(scene.host.open(ChatRequest.of(User.anonymous()).withProfile("boss")).profile())
          .isEqualTo("critic");
    }
  }

  @Test
  void aMethodThatOffersNullOffersNothing() {
    try (var scene = Scene.of(starters("starters", VIRTUAL, call -> call.offer(null)))) {
      assertThat(scene.host.offering("").starters(SOMEBODY)).isEmpty();
    }
  }

  @Test
  void aMethodThatFailsOffersNothingAndTheLogSaysWhy() {
    try (var lines = new LoggedLines();
        var scene =
            Scene.of(
                starters("starters", VIRTUAL, call -> call.offer(List.of(new Starter("", "x")))),
                commands(
                    "commands",
                    BLOCKING,
                    _ -> {
                      throw new java.io.IOException("no database");
                    }))) {
      assertThat(scene.host.offering("").starters(SOMEBODY)).isEmpty();
      assertThat(scene.host.offering("").commands(SOMEBODY)).isEmpty();

      assertThat(lines.textsAt(Level.ERROR))
          .hasSize(3) // the commands also when the chat was opened
          .anyMatch(line -> line.contains("method=Test.starters"))
          .anyMatch(line -> line.contains("method=Test.commands"));
    }
  }
}
