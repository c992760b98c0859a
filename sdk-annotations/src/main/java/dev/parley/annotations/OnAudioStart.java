package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person wants to speak, before the recording begins.
 *
 * {@snippet :
 * @OnAudioStart
 * boolean listen(User user) {
 *   return transcriber.isFree();
 * }
 * }
 *
 * <p>A {@code boolean} says whether the agent listens: false refuses the recording. After {@code
 * void} it begins, as it does without such a method. A {@code CompletionStage} of a {@code Boolean}
 * or of {@code Void} is waited for. An exception refuses, too.
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Chat}, {@code
 * User}, and what {@linkplain Agent every handler in a chat} may take. It runs beside the messages:
 * it waits for none of them, and none for it, so the agent's fields that both use are shared by
 * threads. Stop ends it. With {@link Blocking} it runs on the blocking pool.
 *
 * @see OnAudioChunk
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
public @interface OnAudioStart {}
