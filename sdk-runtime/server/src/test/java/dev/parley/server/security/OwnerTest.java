package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTest {

  private static final Visitor ALICE = new Visitor("alice-secret", true);
  private static final Visitor BOB = new Visitor("bob-secret", true);
  private static final Visitor NEW = new Visitor("issued-secret", false);

  @Test
  void ownerWithACookieNeedsThatCookie() {
    Owner owner = Owner.of(ALICE);

    assertThat(owner.admits(ALICE)).isTrue();
    assertThat(owner.admits(BOB)).isFalse();
    assertThat(owner.admits(NEW)).isFalse();
  }

  @Test
  void ownerWithoutACookieMayComeBackWithoutOneOrWithTheOneItGot() {
    Owner owner = Owner.of(NEW);

    assertThat(owner.admits(new Visitor("issued-secret", true))).isTrue();
    assertThat(owner.admits(new Visitor("another-secret", false))).isTrue();
    assertThat(owner.admits(BOB)).isFalse();
  }

  @Test
  void visitorDoesNotShowItsSecret() {
    assertThat(ALICE.toString()).doesNotContain("alice-secret");
  }
}
