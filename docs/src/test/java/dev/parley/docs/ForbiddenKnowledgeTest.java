package dev.parley.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a module must not touch, read off the constant pools of its classes. */
final class ForbiddenKnowledgeTest {
  private static final String REFLECTION =
      "java/lang/reflect/.*"
          + "|java/lang/Class\\.(forName|newInstance|get(Declared)?(Constructor|Field|Method)s?)"
          + "|java/lang/ClassLoader\\.loadClass";
  private static final String FILES = "java/nio/file/.*|java/io/(File|RandomAccess)\\w*(\\..*)?";
  private static final String SOCKETS =
      "java/net/(?!UR[IL]).*|java/nio/channels/.*|java/net/http/.*";
  private static final String THREADS = "java/lang/Thread.*|java/util/concurrent/.*";

  private static final Map<String, String> MUST_NOT_TOUCH =
      Map.ofEntries(
          entry("dev.parley.annotations", REFLECTION),
          entry("dev.parley.core", String.join("|", REFLECTION, SOCKETS, FILES)),
          entry("dev.parley.protocol", String.join("|", REFLECTION, SOCKETS, FILES, THREADS)),
          entry("dev.parley.server", REFLECTION),
          entry("dev.parley.testing", REFLECTION));

  /** Where the files of chats are kept. */
  private static final String ROOM_OF_FILES = "dev/parley/file/";

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleKeepsToItsOwnWorld(String module) {
    var forbidden = Pattern.compile(MUST_NOT_TOUCH.get(module));

    var touched =
        PublishedModules.classes(module).stream()
            .filter(type -> !type.thisClass().asInternalName().startsWith(ROOM_OF_FILES))
            .flatMap(type ->
                mentions(type)
                    .filter(name -> forbidden.matcher(name).matches())
                    .map(name -> type.thisClass().asInternalName() + " -> " + name));

    assertThat(touched).isEmpty();
  }

  static Set<String> modules() {
    return MUST_NOT_TOUCH.keySet();
  }

  private static Stream<String> mentions(ClassModel type) {
    return StreamSupport.stream(type.constantPool().spliterator(), false)
        .flatMap(ForbiddenKnowledgeTest::name);
  }

  private static Stream<String> name(PoolEntry entry) {
    return switch (entry) {
      case ClassEntry type -> Stream.of(type.asInternalName());
      case MemberRefEntry member ->
          Stream.of(member.owner().asInternalName() + "." + member.name().stringValue());
      default -> Stream.empty();
    };
  }
}
