package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.parley.setting.SettingsForm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A generated form works: its defaults are allowed, and it makes the author's record. */
class GeneratedSettingsTest {

  @Test
  void theFormOfEveryWidgetMakesTheRecord() throws Exception {
    SettingsForm<?> form = form("WidgetsAgent.java", "demo.widgets.WidgetsAgentSettings");

    assertThat(form.settings()).hasSize(17);
    assertThat(form.defaults().toString())
        .startsWith("Settings[balance=-5, distance=0, decimal=0.5, FORM=3, voice=CALM, maxTokens=b")
        .contains("otherVoice=null", "firstVoice=ROUGH_AND_LOUD", "sources=[]", "agreed=true")
        .contains("week=null", "stay=Stay[first=2026-11-23, last=2026-11-27]");
  }

  @Test
  void whatAPageSubmitsBecomesTheRecord() throws Exception {
    SettingsForm<?> form = form("BarAgent.java", "demo.settings.BarAgentSettings");

    Map<String, Object> submitted =
        Map.of("sweetness", 0.3, "base", "ice", "maxPrice", "12", "birthday", "2000-02-29");

    assertThat(form.read(submitted))
        .hasToString(
            "Taste[sweetness=0.3, base=ice, maxPrice=12, nick=, birthday=2000-02-29, soft=true]");
  }

  private static SettingsForm<?> form(String agent, String type) throws Exception {
    String source = Sources.read(Path.of(Sources.GOOD.toString(), agent));
    Compilation compilation = Javac.process(Sources.pathOf(agent, source), source);
    Class<?> generated = new Compiled(compilation).loadClass(type);
    var form = generated.getDeclaredField("FORM");
    form.setAccessible(true);
    return (SettingsForm<?>) form.get(null);
  }

  /** Loads what was compiled. */
  private static final class Compiled extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    Compiled(Compilation compilation) throws Exception {
      super(GeneratedSettingsTest.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String name =
              file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
          try (var stream = file.openInputStream()) {
            classes.put(name.replace('/', '.'), stream.readAllBytes());
          }
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
