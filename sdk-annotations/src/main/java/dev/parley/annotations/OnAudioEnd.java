package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person has spoken, after {@link OnAudioChunk} has had the last piece.
 *
 * {@snippet :
 * @OnAudioEnd
 * Stream<String> answer() {
 *   return model.answer(transcriber.text());
 * }
 * }
 *
 * <p>The method may have any name and takes what it needs, in any order: {@code Chat}, {@code
 * User}, and what {@linkplain Agent every handler in a chat} may take. It runs beside the messages:
 * it waits for none of them, and none for it, so the agent's fields that both use are shared by
 * threads. Stop ends it. With {@link Blocking} it runs on the blocking pool.
 *
 * <p>What it returns is sent: {@code String} and {@code Message} as a message; {@code
 * Stream<String>}, {@code Iterable<String>} and {@code Flow.Publisher<String>} as one that arrives
 * piece by piece; a {@code CompletionStage} of any of these when it completes. {@code void}, {@code
 * CompletionStage<Void>} and a result of null send nothing.
 *
 * @see OnAudioStart
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
public @interface OnAudioEnd {}
