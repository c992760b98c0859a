package dev.parley.chat;

import dev.parley.ask.Answer;
import dev.parley.audio.Sound;
import dev.parley.element.Element;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.page.Toast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is around the conversation in the pages that show it: notices, what is beside the chat,
 * sound, what messages can be sent with, and the web page that the chat is embedded in.
 *
 * <p>Notices, sound and what the web page is told are of the moment: a page that is not connected
 * does not hear of them later. Safe for use by multiple threads. Once the run was stopped, every
 * method throws {@link java.util.concurrent.CancellationException}.
 */
public interface Page {

  /** Shows a short notice, which goes by itself. */
  void toast(Toast.Kind kind, String text);

  /**
   * Shows something beside the chat, in place of what was there.
   *
   * @throws java.io.UncheckedIOException if an element cannot be read, or is too large
   */
  void sidebar(String title, Element... elements);

  /** Shows nothing beside the chat any more. */
  void closeSidebar();

  /** Adds to the number of tokens that language models have used in this chat. */
  void tokensUsed(long amount);

  /** Lets messages be sent with these commands, in place of those before; with none, not at all. */
  void commands(List<Command> commands);

  /** Lets messages be answered in these ways, in place of those before. */
  void modes(List<Mode> modes);

  /**
   * Tells the web page that the chat is embedded in something.
   *
   * @param data JSON-like
   */
  void post(@Nullable Object data);

  /**
   * Calls a function of the web page around the chat, and waits for its result: {@code Declined} if
   * it returns nothing. Where several pages show the chat, the first result counts; a page that
   * reconnects may run the function again.
   *
   * @param arguments the arguments by name, JSON-like
   * @param patience how long to wait
   * @return the result, JSON-like
   * @throws dev.parley.ask.ChatEndedException when the chat is over before
   */
  Answer<Object> call(
      String function, Map<String, ? extends @Nullable Object> arguments, Duration patience);

  /** Plays sound, after what is played already. */
  void play(Sound sound);

  /** Ends the sound that is played, and what waits to be. */
  void interruptSound();
}
