package dev.parley.server.rest;

import static dev.parley.agent.DispatchTable.chatProfiles;
import static dev.parley.agent.DispatchTable.starterCategories;
import static dev.parley.agent.DispatchTable.starters;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Offers;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages are told what an agent offers, as stock clients read it. */
class OffersIT {

  private static final Starter HI = new Starter("Say hi", "Hi!");
  private static final String HI_JSON =
      "{\"label\":\"Say hi\",\"message\":\"Hi!\",\"command\":null,\"icon\":null}";

  private static final ChatProfile CLERK =
      new ChatProfile("clerk", "Sells **papers**").withIcon("/public/c.png").withStarters(HI);
  private static final ChatProfile CRITIC = new ChatProfile("critic", "").shownAs("The critic");

  @Test
  void whatEverybodyIsOfferedIsThere() throws IOException {
    Offers offers =
        Offers.none()
            .withStarters(HI, new Starter("Cats", "cats").withCommand("Search").withIcon("cat"))
            .withStarterCategories(new StarterCategory("Greetings", HI).withIcon("hand"))
            .withProfiles(CLERK.asDefault(), CRITIC);

    String settings = settings("", kiosk(offers));

    assertThat(settings)
        .contains(
            "\"chatProfiles\":[{\"name\":\"clerk\",\"markdown_description\":\"Sells **papers**\","
                + "\"icon\":\"/public/c.png\",\"display_name\":null,\"default\":true,"
                + "\"starters\":["
                + HI_JSON
                + "]},{\"name\":\"critic\",\"markdown_description\":\"\",\"icon\":null,"
                + "\"display_name\":\"The critic\",\"default\":false,\"starters\":null}]")
        .contains(
            "\"starters\":["
                + HI_JSON
                + ",{\"label\":\"Cats\",\"message\":\"cats\",\"command\":\"Search\","
                + "\"icon\":\"cat\"}],\"starterCategories\":[{\"label\":\"Greetings\","
                + "\"icon\":\"hand\",\"starters\":["
                + HI_JSON
                + "]}]");
  }

  @Test
  void aMethodIsAskedByLanguageAndProfile() throws IOException {
    var table =
        DispatchTable.of(
            AgentDescriptor.named("Kiosk"),
            Object::new,
            chatProfiles("profiles", VIRTUAL, call -> call.offer(List.of(CLERK, CRITIC))),
            starters(
                "starters",
                VIRTUAL,
                call ->
                    call.offer(
                        List.of(
                            new Starter(
                                call.language().toLanguageTag(),
                                call.audience().profile().orElse("none"))))),
            starterCategories(
                "categories",
                VIRTUAL,
                call -> {
                  throw new IOException("no database");
                }));

    assertThat(settings("?language=de-DE&chat_profile=critic", table))
        .contains("\"starters\":[{\"label\":\"de-DE\",\"message\":\"critic\"")
        .contains("\"starterCategories\":[]");
    assertThat(settings("?chat_profile=nobody", table))
        .contains("\"starters\":[{\"label\":\"en-US\",\"message\":\"none\"");
  }

  @Test
  void agentsAndTheirProfilesAreOneListWithOneDefault() throws IOException {
    String settings =
        settings(
            "?chat_profile=critic",
            DispatchTable.of(AgentDescriptor.named("Echo").titled("The Echo"), Object::new),
            DispatchTable.of(
                AgentDescriptor.named("Kiosk")
                    .titled("The Kiosk")
                    .with(Offers.none().withStarters(HI).withProfiles(CLERK.asDefault(), CRITIC)),
                Object::new));

    assertThat(settings).contains("\"ui\":{\"name\":\"The Kiosk\"").contains("[" + HI_JSON + "]");
    assertThat(settings.split("\"default\":true", -1)).hasSize(2);
    assertThat(settings)
        .containsSubsequence(
            "\"name\":\"Echo\"",
            "\"default\":true",
            "\"name\":\"clerk\"",
            "\"default\":false",
            "\"name\":\"critic\"",
            "\"default\":false")
        .doesNotContain("\"name\":\"Kiosk\"");
  }

  private static DispatchTable<?> kiosk(Offers offers) {
    return DispatchTable.of(AgentDescriptor.named("Kiosk").with(offers), Object::new);
  }

  private static String settings(String query, DispatchTable<?>... agents) throws IOException {
    ServedAgent[] served =
        List.of(agents).stream().map(ServedAgent::of).toArray(ServedAgent[]::new);
    try (AgentServer server = AgentServer.of(served).port(0).start()) {
      return RawHttp.send(
              server.port(), "GET /project/settings" + query + " HTTP/1.1", "Host: localhost")
          .body();
    }
  }
}
