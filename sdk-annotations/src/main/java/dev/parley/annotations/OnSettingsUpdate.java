package dev.parley.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method when a person has confirmed other settings.
 *
 * {@snippet :
 * @OnSettingsUpdate
 * String changed(Settings settings) {
 *   return "From now on I use the " + settings.model() + " model.";
 * }
 * }
 *
 * <p>The agent has settings: {@link Agent#settings} names their record. The method may have any
 * name and takes what it needs, in any order: the record, {@code Chat}, {@code User}, and what
 * {@linkplain Agent every handler in a chat} may take. It runs beside what answers messages, on a
 * virtual thread of its own; with {@link Blocking} on the blocking pool. Every other handler gets
 * the new settings from then on.
 *
 * <p>What it returns is sent, as with {@link OnMessage}. An exception shows an error message in the
 * chat, and the settings stay changed.
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
public @interface OnSettingsUpdate {}
