package dev.parley.server.wire;

import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.protocol.chainlit.CommandJson;
import dev.parley.protocol.chainlit.ModeJson;
import org.jspecify.annotations.Nullable;

/** What messages can be sent with, as the wire shows it. */
final class OfferMapper {

  private OfferMapper() {}

  static CommandJson toJson(Command command) {
    return new CommandJson(
        command.id(),
        command.icon(),
        command.description(),
        command.button(),
        command.persistent(),
        command.selected());
  }

  static ModeJson toJson(Mode mode) {
    return new ModeJson(
        mode.id(), mode.name(), mode.options().stream().map(OfferMapper::toJson).toList());
  }

  private static ModeJson.Option toJson(ModeOption option) {
    return new ModeJson.Option(
        option.id(),
        option.name(),
        given(option.description()),
        given(option.icon()),
        option.isDefault());
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
