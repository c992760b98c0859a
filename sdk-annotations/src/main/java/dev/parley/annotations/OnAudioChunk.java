package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method with each piece of what a person says, in order, one at a time.
 *
 * {@snippet :
 * @OnAudioChunk
 * void hear(AudioChunk chunk) {
 *   transcriber.add(chunk.data());
 * }
 * }
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code AudioChunk}, {@code
 * Chat}, {@code User}, and what {@linkplain Agent every handler in a chat} may take. It returns
 * nothing, or a {@code CompletionStage<Void>} that the next piece waits for. Pieces come several
 * times a second; if they come faster than the method takes them for more than a minute, the chat
 * says that some were lost. It runs beside the messages: it waits for none of them, and none for
 * it, so the agent's fields that both use are shared by threads. Stop ends it. With {@link
 * Blocking} it runs on the blocking pool.
 *
 * @see OnAudioStart
 * @see OnAudioEnd
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface OnAudioChunk {}
