package dev.parley.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.chat.ChatCommand;
import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatSettings;
import dev.parley.server.security.Visitor;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Visitor ALICE = new Visitor("a".repeat(32), true);
  private static final Visitor BOB = new Visitor("b".repeat(32), true);
  private static final Visitor NEW = new Visitor("c".repeat(32), false);
  private static final Visitor NEW_AND_BACK = new Visitor("c".repeat(32), true);
  private static final Visitor OTHER_NEW = new Visitor("d".repeat(32), false);

  private final ChatHost host =
      new ChatHost(
          DispatchTable.of(AgentDescriptor.named("None"), Object::new), ChatSettings.standard());
  private final SessionRegistry registry = new SessionRegistry(3);

  @AfterEach
  void close() {
    host.close();
  }

  private Admission admit(String id, Visitor visitor) {
    return registry.admit(id, visitor, () -> host.open(User.anonymous()));
  }

  private Session granted(String id, Visitor visitor) {
    assertThat(admit(id, visitor)).isInstanceOf(Admission.Granted.class);
    return registry.find(id, visitor).orElseThrow();
  }

  @Test
  void sessionMadeWithACookieNeedsThatCookie() {
    Session session = granted("s", ALICE);

    assertThat(admit("s", ALICE)).isEqualTo(new Admission.Granted(session, false));
    for (Visitor stranger : List.of(BOB, NEW, NEW_AND_BACK)) {
      assertThat(admit("s", stranger)).isInstanceOf(Admission.Refused.class);
      assertThat(registry.find("s", stranger)).isEmpty();
    }
    assertThat(host.size()).isOne();
  }

  @Test
  void sessionMadeWithoutACookieServesWhoHasNoneOrTheOneThatWasIssued() {
    granted("s", NEW);

    assertThat(admit("s", OTHER_NEW)).isInstanceOf(Admission.Granted.class);
    assertThat(admit("s", NEW_AND_BACK)).isInstanceOf(Admission.Granted.class);
    assertThat(admit("s", BOB)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void sessionWhoseChatIsOverIsNone() {
    Session session = granted("s", ALICE);
    session.chat().accept(new ChatCommand.End());

    assertThat(registry.find("s", ALICE)).isEmpty();
    assertThat(admit("s", BOB)).isInstanceOf(Admission.Granted.class);
    registry.sweep();
    assertThat(registry.size()).isOne();
  }

  @Test
  void fullRegistryRefusesUntilASessionGoes() {
    Session first = granted("1", ALICE);
    granted("2", ALICE);
    granted("3", ALICE);
    assertThat(admit("4", ALICE)).isInstanceOf(Admission.Refused.class);
    assertThat(admit("3", ALICE)).isInstanceOf(Admission.Granted.class);

    registry.remove(first);

    assertThat(admit("4", ALICE)).isInstanceOf(Admission.Granted.class);
  }

  @Test
  void sessionThatWasLeftWithoutAWordMakesRoom() {
    Session left = granted("left", ALICE);
    Session used = granted("used", ALICE);
    Session shown = granted("shown", ALICE);
    left.sit().close();
    used.use();
    used.sit().close();
    shown.sit();

    assertThat(admit("new", BOB)).isInstanceOf(Admission.Granted.class);

    assertThat(left.chat().ended()).isTrue();
    assertThat(registry.find("used", ALICE)).contains(used);
    assertThat(registry.find("shown", ALICE)).contains(shown);
    assertThat(admit("another", BOB)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void manyConnectionsAtOnceGetOneChat() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        registry.sweep();
        List<Callable<Admission>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          tasks.add(() -> admit("s", ALICE));
        }
        var made =
            threads.invokeAll(tasks).stream()
                .map(future -> ((Admission.Granted) future.resultNow()).session())
                .distinct()
                .toList();

        assertThat(made).hasSize(1);
        await().until(() -> host.size() == 1);
        made.getFirst().chat().accept(new ChatCommand.End());
      }
    }
  }

  @Test
  void whoComesBackStartsWhereItsConnectionCertainlyWas() {
    Session session = granted("s", ALICE);
    var first = session.sit();
    assertThat(first.start()).isZero();
    first.delivered(7);
    first.delivered(5);
    first.close();

    var second = session.sitAgain();
    assertThat(second.start()).isEqualTo(7);
    second.close();
    assertThat(session.sitAgain().start()).isEqualTo(7);
  }

  @Test
  void whoIsNewStartsAtTheBeginningWhateverOthersHave() {
    Session session = granted("s", ALICE);
    session.sit().delivered(7);

    assertThat(session.sit().start()).isZero();
  }

  @Test
  void connectionThatIsStillOpenAndMayBeDeadHoldsTheStartBack() {
    Session session = granted("s", ALICE);
    var dead = session.sit();
    dead.delivered(3);
    var live = session.sitAgain();
    assertThat(live.start()).isEqualTo(3);
    live.delivered(9);

    assertThat(session.sitAgain().start()).isEqualTo(3);
  }

  @Test
  void ofSeveralThatWereCutOffEachMissesNothing() {
    Session session = granted("s", ALICE);
    var ahead = session.sit();
    var behind = session.sit();
    var stays = session.sit();
    ahead.delivered(9);
    behind.delivered(4);
    stays.delivered(20);
    behind.close();
    ahead.close();

    var one = session.sitAgain(); // it may be either
    assertThat(one.start()).isEqualTo(4);
    one.delivered(20);
    assertThat(session.sitAgain().start()).isEqualTo(4);

    assertThat(session.sitAgain().start()).isEqualTo(4); // of those that are here one has no more
  }

  @Test
  void seatKnowsWhetherItIsAlone() {
    Session session = granted("s", ALICE);
    var first = session.sit();
    assertThat(first.isAlone()).isTrue();
    var second = session.sit();
    assertThat(first.isAlone()).isFalse();

    second.close();
    second.close();

    assertThat(first.isAlone()).isTrue();
  }
}
