package dev.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

  @ParameterizedTest
  @CsvSource({
    "*/*, a, '', true",
    "image/*, a.png, image/png, true",
    "image/*, a.png, IMAGE/PNG, true",
    "image/*, a.png, application/image, false",
    "image/*, a.png, imagery/png, false",
    "text/plain, a.txt, text/plain;charset=utf-8, true",
    "text/plain, a.txt, text/plainer, false",
    ".csv, A.CSV, application/octet-stream, true",
    ".csv, acsv, text/csv, false",
    "application/vnd.ms-excel, a, application/vnd.ms-excel, true",
  })
  void aFileFitsByItsKindOrItsName(String accept, String name, String mime, boolean fits) {
    assertThat(FileRules.accepting(accept).accepts(name, mime)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "*", "", ".", "image/", "/png", ".a b", "*/png"})
  void aRuleIsAMediaTypeOrAnEnding(String accept) {
    assertThatThrownBy(() -> FileRules.accepting(accept))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is neither a media type");
  }

  @Test
  void rulesThatLetNothingInAreNone() {
    assertThatThrownBy(() -> new FileRules(List.of(), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FileRules.any().atMost(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FileRules.any().upTo(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.b/c", "https://a.b/c", "/public/a.png"})
  void contentMayBeWherePagesReachIt(URI address) {
    assertThat(Content.at(address)).isEqualTo(new Content.Elsewhere(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "a.png", "data:x", ""})
  void contentIsNowhereElse(URI address) {
    assertThatThrownBy(() -> Content.at(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pages cannot fetch from");
  }
}
