package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.discover.Symbols;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Mends links of an agent's Javadoc for another file of its package: what the agent's file imports
 * is not known there, so a link to it becomes code.
 */
final class JavadocLinks {

  private static final Pattern LINK =
      Pattern.compile("\\{@(link|linkplain|value)\\s+([^\\s}(]+(?:\\([^)}]*\\))?)\\s*([^}]*)}");

  private static final Pattern SEE = Pattern.compile("(?m)^@see\\s+([\\w.#]\\S*)(.*)\\R?");

  private final Symbols symbols;
  private final TypeElement agent;

  JavadocLinks(Symbols symbols, TypeElement agent) {
    this.symbols = symbols;
    this.agent = agent;
  }

  String mend(String javadoc) {
    String linked = LINK.matcher(javadoc).replaceAll(this::link);
    return SEE.matcher(linked).replaceAll(this::see);
  }

  private String link(MatchResult link) {
    String tag = link.group(1);
    String label = link.group(3).strip();
    String mended =
        reference(link.group(2))
            .map(target -> "{@" + tag + " " + target + (label.isEmpty() ? "" : " " + label) + "}")
            .orElseGet(() -> plain(tag, label.isEmpty() ? link.group(2) : label));
    return Matcher.quoteReplacement(mended);
  }

  private static String plain(String tag, String text) {
    String readable = text.startsWith("#") ? text.substring(1) : text.replace('#', '.');
    return tag.equals("linkplain") ? readable : "{@code " + readable + "}";
  }

  private String see(MatchResult see) {
    String mended =
        reference(see.group(1)).map(target -> "@see " + target + see.group(2) + "\n").orElse("");
    return Matcher.quoteReplacement(mended);
  }

  /** Returns what to write for a reference, if it can be understood outside of the agent's file. */
  private Optional<String> reference(String reference) {
    int hash = reference.indexOf('#');
    String type = hash < 0 ? reference : reference.substring(0, hash);
    String member = hash < 0 ? "" : reference.substring(hash);
    if (!understood(member)) {
      return Optional.empty();
    }
    return type(type).map(name -> name + member);
  }

  private boolean understood(String member) {
    int open = member.indexOf('(');
    if (open < 0 || member.endsWith("()")) {
      return true;
    }
    return Stream.of(member.substring(open + 1, member.length() - 1).split(",", -1))
        .map(parameter -> parameter.strip().split("\\s", 2)[0].replaceAll("(\\[]|\\.\\.\\.)+$", ""))
        .allMatch(this::isUnderstoodAsIs);
  }

  private boolean isUnderstoodAsIs(String type) {
    return type.matches("boolean|byte|short|int|long|char|float|double")
        || type(type).filter(type::equals).isPresent();
  }

  private Optional<String> type(String name) {
    ClassName self = ClassName.get(agent);
    String outer = String.join(".", self.simpleNames());
    if (name.isEmpty() || name.equals(agent.getSimpleName().toString())) {
      return Optional.of(outer);
    }
    if (exists(agent.getQualifiedName() + "." + name)) {
      return Optional.of(outer + "." + name);
    }
    String beside = self.packageName().isEmpty() ? name : self.packageName() + "." + name;
    return exists(beside) || exists("java.lang." + name) || (name.contains(".") && exists(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  private boolean exists(String canonicalName) {
    return symbols.type(canonicalName).isPresent();
  }
}
