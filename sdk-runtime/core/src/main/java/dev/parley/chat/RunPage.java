package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.audio.Sound;
import dev.parley.element.Element;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.SoundInterrupted;
import dev.parley.log.ChatEvent.SoundPlayed;
import dev.parley.log.ChatEvent.Toasted;
import dev.parley.log.ChatEvent.WindowPosted;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page around a chat, as one run sees it. */
final class RunPage implements Page {

  private final RunChat chat;
  private final LiveChat live;

  RunPage(RunChat chat, LiveChat live) {
    this.chat = chat;
    this.live = live;
  }

  @Override
  public void toast(Toast.Kind kind, String text) {
    say(new Toasted(new Toast(kind, text)));
  }

  @Override
  public void sidebar(String title, Element... elements) {
    String key = UUID.randomUUID().toString();
    live.showing()
        .bring(
            List.of(elements),
            "",
            this::change,
            kept -> live.showing().showBeside(new Sidebar(title, kept, key)));
  }

  @Override
  public void closeSidebar() {
    change(() -> live.showing().showBeside(null));
  }

  @Override
  public void tokensUsed(long amount) {
    change(() -> live.useTokens(amount));
  }

  @Override
  public void commands(List<Command> commands) {
    change(() -> live.conversation().offer(commands));
  }

  @Override
  public void modes(List<Mode> modes) {
    change(() -> live.conversation().offerModes(modes));
  }

  @Override
  public void post(@Nullable Object data) {
    say(new WindowPosted(data));
  }

  @Override
  public Answer<Object> call(
      String function, Map<String, ? extends @Nullable Object> arguments, Duration patience) {
    var inquiry =
        new PageCallInquiry(
            chat.here(),
            function,
            new LinkedHashMap<String, @Nullable Object>(arguments),
            patience);
    return live.asking().call(inquiry);
  }

  @Override
  public void play(Sound sound) {
    say(new SoundPlayed(sound));
  }

  @Override
  public void interruptSound() {
    say(new SoundInterrupted());
  }

  private void say(ChatEvent event) {
    Voice voice = chat.here().voice();
    voice.take();
    try {
      voice.log().append(event);
    } finally {
      voice.release();
    }
  }

  private void change(Runnable change) {
    chat.here().change(change);
  }
}
