package dev.parley.testing;

import dev.parley.audio.Sound;
import dev.parley.offer.Command;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows around the conversation.
 *
 * @param commands what messages can be sent with
 * @param toasts the notices that were shown
 * @param posts what was said to the page that embeds the chat, JSON-like
 * @param sounds the sound that was played
 * @param sidebar what is beside the chat
 */
public record ShownPage(
    List<Command> commands,
    List<Toast> toasts,
    List<@Nullable Object> posts,
    List<Sound> sounds,
    Optional<Sidebar> sidebar) {

  /** Copies the lists. */
  public ShownPage {
    commands = List.copyOf(commands);
    toasts = List.copyOf(toasts);
    posts = Collections.unmodifiableList(new ArrayList<>(posts));
    sounds = List.copyOf(sounds);
  }
}
