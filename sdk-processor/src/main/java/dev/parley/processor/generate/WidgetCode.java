package dev.parley.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import dev.parley.processor.model.RuntimeNames;
import dev.parley.processor.model.WidgetKind;
import dev.parley.processor.model.WidgetModel;
import dev.parley.processor.model.WidgetModel.Choices;
import dev.parley.processor.model.WidgetModel.Dates;
import dev.parley.processor.model.WidgetModel.Flag;
import dev.parley.processor.model.WidgetModel.Item;
import dev.parley.processor.model.WidgetModel.Numbers;
import dev.parley.processor.model.WidgetModel.Text;
import dev.parley.processor.model.WidgetModel.Words;
import java.util.List;

/** The code that makes a widget. */
final class WidgetCode {

  private WidgetCode() {}

  static CodeBlock of(WidgetModel widget) {
    return switch (widget) {
      case Numbers numbers -> numbers(numbers);
      case Choices choices -> choices(choices);
      case Flag flag -> flag(flag);
      case Text text -> text(text);
      case Words words -> words(words);
      case Dates dates -> dates(dates);
    };
  }

  /** Imports what the code of a widget calls by a bare name. */
  static void imports(WidgetModel widget, JavaFile.Builder file) {
    file.addStaticImport(RuntimeNames.WIDGET, factory(widget));
    if (widget instanceof Numbers numbers) {
      file.addStaticImport(RuntimeNames.NUMBER_TYPE, numbers.shape().name());
    }
    if (widget instanceof Choices choices && hasLabels(choices)) {
      file.addStaticImport(RuntimeNames.WIDGET, "choice");
    }
  }

  private static String factory(WidgetModel widget) {
    return switch (widget) {
      case Numbers numbers -> numbers.kind().factory();
      case Choices choices -> choices.kind().factory();
      case Flag flag -> flag.kind().factory();
      case Text _ -> WidgetKind.TEXT_INPUT.factory();
      case Words _ -> WidgetKind.TAGS.factory();
      case Dates dates -> dates.range() ? "dates" : "date";
    };
  }

  private static CodeBlock numbers(Numbers numbers) {
    // Written into the format, as JavaPoet looks for statically imported names there.
    CodeBlock type = CodeBlock.of("$T." + numbers.shape().name(), RuntimeNames.NUMBER_TYPE);
    CodeBlock.Builder code = CodeBlock.builder();
    if (numbers.kind() == WidgetKind.SLIDER) {
      code.add(
          call(numbers, "$L, $L, $L"),
          RuntimeNames.WIDGET,
          type,
          Literals.of(numbers.min().orElseThrow()),
          Literals.of(numbers.max().orElseThrow()));
    } else {
      code.add(call(numbers, "$L"), RuntimeNames.WIDGET, type);
      numbers.min().ifPresent(min -> code.add(".atLeast($L)", Literals.of(min)));
      numbers.max().ifPresent(max -> code.add(".atMost($L)", Literals.of(max)));
    }
    numbers.step().ifPresent(step -> code.add(".by($L)", Literals.of(step)));
    numbers.initial().ifPresent(initial -> code.add(".initially($L)", Literals.of(initial)));
    return placeholder(code, numbers.placeholder());
  }

  private static CodeBlock choices(Choices choices) {
    CodeBlock.Builder code = CodeBlock.builder();
    choices
        .constants()
        .ifPresentOrElse(
            type -> code.add(call(choices, "$T.values()"), RuntimeNames.WIDGET, type),
            () -> code.add(call(choices, "$L"), RuntimeNames.WIDGET, items(choices)));
    if (choices.none()) {
      code.add(".initiallyNone()");
    }
    if (!choices.initial().isEmpty()) {
      code.add(
          ".initially($L)",
          choices.initial().stream()
              .map(value -> initial(value, choices))
              .collect(CodeBlock.joining(", ")));
    }
    return code.build();
  }

  private static CodeBlock items(Choices choices) {
    if (!hasLabels(choices)) {
      return texts(choices.items().stream().map(Item::value).toList());
    }
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        choices.items().stream().map(WidgetCode::item).collect(CodeBlock.joining(", ")));
  }

  private static CodeBlock item(Item item) {
    return item.label().isEmpty()
        ? CodeBlock.of("$T.choice($L)", RuntimeNames.WIDGET, Literals.of(item.value()))
        : CodeBlock.of(
            "$T.choice($L, $L)",
            RuntimeNames.WIDGET,
            Literals.of(item.value()),
            Literals.of(item.label()));
  }

  private static CodeBlock initial(String value, Choices choices) {
    return choices
        .constants()
        .map(type -> CodeBlock.of("$T.$L", type, value))
        .orElseGet(() -> Literals.of(value));
  }

  private static CodeBlock flag(Flag flag) {
    CodeBlock code = CodeBlock.of(call(flag, ""), RuntimeNames.WIDGET);
    if (!flag.initial()) {
      return code;
    }
    String on = flag.kind() == WidgetKind.SWITCH ? "initiallyOn" : "initiallyTicked";
    return CodeBlock.of("$L.$L()", code, on);
  }

  private static CodeBlock text(Text text) {
    CodeBlock.Builder code = CodeBlock.builder().add(call(text, ""), RuntimeNames.WIDGET);
    if (text.multiline()) {
      code.add(".withLines()");
    }
    if (!text.initial().isEmpty()) {
      code.add(".initially($L)", Literals.of(text.initial()));
    }
    return placeholder(code, text.placeholder());
  }

  private static CodeBlock words(Words words) {
    CodeBlock.Builder code = CodeBlock.builder().add(call(words, ""), RuntimeNames.WIDGET);
    if (!words.initial().isEmpty()) {
      code.add(".initially($L)", texts(words.initial()));
    }
    return code.build();
  }

  private static CodeBlock dates(Dates dates) {
    CodeBlock.Builder code = CodeBlock.builder();
    dates
        .period()
        .ifPresentOrElse(
            type -> code.add(call(dates, "$T::new"), RuntimeNames.WIDGET, type),
            () -> code.add(call(dates, ""), RuntimeNames.WIDGET));
    if (!dates.min().isEmpty()) {
      code.add(".from($L)", Literals.of(dates.min()));
    }
    if (!dates.max().isEmpty()) {
      code.add(".to($L)", Literals.of(dates.max()));
    }
    if (!dates.initial().isEmpty()) {
      code.add(".initially($L)", texts(dates.initial()));
    }
    if (!dates.format().isEmpty()) {
      code.add(".shownAs($L)", Literals.of(dates.format()));
    }
    return placeholder(code, dates.placeholder());
  }

  private static CodeBlock placeholder(CodeBlock.Builder code, String placeholder) {
    return placeholder.isEmpty()
        ? code.build()
        : code.add(".placeholder($L)", Literals.of(placeholder)).build();
  }

  private static CodeBlock texts(List<String> texts) {
    return texts.stream().map(Literals::of).collect(CodeBlock.joining(", "));
  }

  /** Written into the format, as JavaPoet looks for statically imported names there. */
  private static String call(WidgetModel widget, String arguments) {
    return "$T." + factory(widget) + "(" + arguments + ")";
  }

  private static boolean hasLabels(Choices choices) {
    return choices.items().stream().anyMatch(item -> !item.label().isEmpty());
  }
}
