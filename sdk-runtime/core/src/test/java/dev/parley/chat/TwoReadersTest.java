package dev.parley.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.ask.Reply;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatLog;
import dev.parley.log.ChatState;
import dev.parley.message.Role;
import dev.parley.page.Sidebar;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a chat: all who read it see the same, and no file stays of what is gone. */
@Timeout(120)
class TwoReadersTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void allReadersSeeTheSame(long seed) throws Exception {
    try (var scene =
        Scene.of(RandomAgent.DESCRIPTOR, RandomAgent.talking(), RandomAgent.clicked())) {
      LiveChat chat = scene.host.open(User.anonymous());
      var over = new AtomicBoolean();
      var eager = new Reader(chat.log(), false, over);
      var lazy = new Reader(chat.log(), true, over);
      useAtRandom(chat, new Random(seed));
      Scene.settle(chat);
      over.set(true);
      eager.thread.join();
      lazy.thread.join();

      ChatState truth = chat.log().state();
      var late = new ChatState();
      late.apply(chat.log().changesSince(0));
      for (ChatState seen : List.of(eager.state, lazy.state, late)) {
        assertSame(seen, truth);
      }
      assertThat(truth.question()).isEmpty();
      assertThat(truth.pageCall()).isEmpty();
      assertThat(truth.working()).isFalse();
      assertThat(truth.steps()).noneMatch(Step::streaming);
      assertOnlyShownFilesAreKept(chat, truth);

      chat.accept(new ChatCommand.End());
      await().until(() -> scene.host.find(chat.id()).isEmpty() && folderOf(chat).isEmpty());
    }
  }

  private static void useAtRandom(LiveChat chat, Random random) throws Exception {
    List<String> uploaded = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ChatState state = chat.log().state();
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> Scene.sayIn(chat, "say " + random.nextInt());
        case 3 -> uploaded.add(upload(chat));
        case 4 -> {
          List<String> files = List.copyOf(uploaded);
          uploaded.clear();
          chat.accept(
              new ChatCommand.Say(
                  null, Role.USER, "files", Map.of(), new ChatCommand.With(null, Map.of(), files)));
        }
        case 5 -> {
          List<Step> said =
              state.steps().stream().filter(it -> it.type() == StepType.USER_MESSAGE).toList();
          if (!said.isEmpty() && random.nextInt(3) == 0) {
            Step one = said.get(random.nextInt(said.size()));
            chat.accept(new ChatCommand.Edit(one.id(), "edited " + i));
          }
        }
        case 6 -> {
          if (random.nextInt(3) == 0) {
            chat.accept(new ChatCommand.Stop());
          }
        }
        case 7 ->
            state.actions().stream()
                .findAny()
                .ifPresent(it -> chat.accept(new ChatCommand.Act(it, new CompletableFuture<>())));
        case 8 ->
            shownIn(state)
                .skip(random.nextInt(2))
                .findFirst()
                .ifPresent(it ->
                    chat.accept(
                        random.nextBoolean()
                            ? new ChatCommand.ChangeElement(it.id(), Map.of("i", 1))
                            : new ChatCommand.RemoveElement(it.id())));
        case 9 ->
            state.pageCall().ifPresent(it -> chat.accept(new ChatCommand.Return(it.id(), "r")));
        default ->
            state
                .question()
                .ifPresent(it -> chat.accept(new ChatCommand.Answer(it.id(), reply(it.wanted()))));
      }
      Thread.sleep(Duration.ofMillis(random.nextInt(6)));
    }
  }

  private static Reply reply(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Text() -> new Reply.Text(null, "answer");
      case Wanted.Files _ -> new Reply.Text(null, "no files");
      case Wanted.Choice(var ids) -> new Reply.Choice(ids.getLast());
      case Wanted.Form _ -> new Reply.Form(Map.of("b", 2));
    };
  }

  private static String upload(LiveChat chat) throws IOException {
    var bytes = new ByteArrayInputStream("x".getBytes(UTF_8));
    return chat.files().upload("a.txt", "text/plain", bytes, 1_000).id();
  }

  private static void assertSame(ChatState seen, ChatState truth) {
    assertThat(seen.steps()).isEqualTo(truth.steps());
    assertThat(seen.elements()).isEqualTo(truth.elements());
    assertThat(seen.actions()).isEqualTo(truth.actions());
    assertThat(seen.question()).isEqualTo(truth.question());
    assertThat(seen.pageCall()).isEqualTo(truth.pageCall());
    assertThat(seen.commands()).isEqualTo(truth.commands());
    assertThat(seen.modes()).isEqualTo(truth.modes());
    assertThat(seen.sidebar()).isEqualTo(truth.sidebar());
    assertThat(seen.tokensUsed()).isEqualTo(truth.tokensUsed());
    assertThat(seen.working()).isEqualTo(truth.working());
    assertThat(seen.firstInteraction()).isEqualTo(truth.firstInteraction());
  }

  private static void assertOnlyShownFilesAreKept(LiveChat chat, ChatState truth)
      throws IOException {
    Set<String> shown = new HashSet<>();
    shownIn(truth).map(ShownElement::fileId).filter(Objects::nonNull).forEach(shown::add);
    for (Path file : folderOf(chat)) {
      String id = file.getFileName().toString();
      if (!shown.remove(id)) {
        assertThat(chat.files().findUploaded(id)).as("a file of nothing: %s", id).isPresent();
      }
    }
    assertThat(shown).isEmpty();
  }

  private static Stream<ShownElement> shownIn(ChatState state) {
    return Stream.concat(
        state.sidebar().map(Sidebar::elements).orElse(List.of()).stream(),
        state.elements().stream());
  }

  private static List<Path> folderOf(LiveChat chat) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> roots = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      for (Path root : roots.filter(it -> it.toString().contains("parley-files-")).toList()) {
        Path folder = root.resolve(chat.id());
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.list(folder)) {
            files.forEach(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Somebody who follows the log, event by event or by what has changed now and then. */
  private static final class Reader {

    final ChatState state = new ChatState();
    final Thread thread;

    Reader(ChatLog log, boolean restated, AtomicBoolean over) {
      var subscription = log.subscribe(() -> {});
      thread =
          Thread.startVirtualThread(() -> {
            long cursor = 0;
            while (!over.get() || cursor < log.lastNumber()) {
              var batch = restated ? log.changesSince(cursor) : log.read(cursor, 50);
              state.apply(batch);
              cursor = batch.cursor();
              subscription.passed(cursor);
              pause(restated ? 15 : 1);
            }
            subscription.close();
          });
    }

    private static void pause(int millis) {
      try {
        Thread.sleep(Duration.ofMillis(millis));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
