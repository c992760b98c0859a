package dev.parley.server.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {

  @Test
  void eachDesktopHasItsProgram() {
    assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"))).contains(List.of("xdg-open"));
    assertThat(Browser.opener("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .contains(List.of("xdg-open"));
    assertThat(Browser.opener("Mac OS X", Map.of())).contains(List.of("open"));
    assertThat(Browser.opener("Windows 11", Map.of()).orElseThrow()).startsWith("rundll32");
  }

  @Test
  void whereNobodySeesItNothingOpens() {
    assertThat(Browser.opener("Linux", Map.of())).isEmpty();
    assertThat(Browser.opener("Linux", Map.of("DISPLAY", ""))).isEmpty();
    assertThat(Browser.opener("Mac OS X", Map.of("SSH_CONNECTION", "1 2 3 4"))).isEmpty();
    assertThat(Browser.opener("Windows 11", Map.of("CI", "true"))).isEmpty();
  }
}
