package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputBudgetTest {

  private final InputBudget budget = new InputBudget(1_000_000);

  @Test
  void oneConnectionMayHoldMuchWhileAllTogetherHoldLittle() {
    var share = budget.share();
    share.change(900_000);

    assertThat(share.isExceeded()).isFalse();
  }

  @Test
  void whoHoldsMuchMustLetGoWhenAllTogetherHoldTooMuch() {
    var large = budget.share();
    var other = budget.share();
    var small = budget.share();
    large.change(900_000);
    other.change(150_000);
    small.change(10_000);

    assertThat(large.isExceeded()).isTrue();
    assertThat(other.isExceeded()).isTrue();
    assertThat(small.isExceeded()).isFalse();
  }

  @Test
  void whatIsReleasedIsFreeForOthersAndCountsNoMore() {
    var gone = budget.share();
    var other = budget.share();
    gone.change(2_000_000);
    other.change(100_000);
    gone.release();
    gone.change(-500_000);

    assertThat(other.isExceeded()).isFalse();
    assertThat(budget.held()).isEqualTo(100_000);
  }
}
