/**
 * The annotations that make a class an agent.
 *
 * <p>{@link Agent} marks the class; {@link OnChatStart}, {@link OnMessage}, {@link OnStop} and
 * {@link OnChatEnd} mark its handlers; {@link Blocking} marks work for platform threads, {@link
 * Tool} what a language model can call. The annotation processor reads them while the agent is
 * compiled, reports what is wrong at the place where it is wrong, and writes plain Java: {@code
 * EchoAgentDispatch}, {@code EchoAgentAsync} and {@code EchoAgentMain} for an {@code EchoAgent}.
 *
 * <p>{@link Slider}, {@link Select} and the other widgets make a record the settings that people
 * choose; {@link Starters}, {@link ChatProfiles} and their like mark the methods that say what each
 * person is offered.
 *
 * <p>The handlers' annotations are allowed on more than methods only so that a misplaced one gets
 * the processor's explanation instead of the compiler's bare refusal.
 */
@NullMarked
package dev.parley.annotations;

import org.jspecify.annotations.NullMarked;
