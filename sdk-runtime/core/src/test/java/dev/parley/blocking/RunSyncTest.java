package dev.parley.blocking;

import static dev.parley.blocking.RunSync.runSync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RunSyncTest {

  @Test
  void givesTheStagesResult() throws Exception {
    assertThat(runSync(CompletableFuture.supplyAsync(() -> "later").minimalCompletionStage()))
        .isEqualTo("later");
  }

  @Test
  void throwsWhatTheStageFailedWithUnwrapped() {
    var stage =
        CompletableFuture.supplyAsync(() -> 1)
            .thenCompose(one -> CompletableFuture.failedFuture(new IOException("disk")))
            .thenApply(x -> x);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> runSync(stage))
        .withMessage("disk");
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(() -> runSync(CompletableFuture.failedFuture(new StackOverflowError())));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() ->
            runSync(CompletableFuture.failedFuture(new CompletionException("no cause", null))));
  }

  @Test
  void saysThatACancelledStageWasCancelled() {
    var stage = new CompletableFuture<String>();
    stage.cancel(true);

    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> runSync(stage));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> runSync(stage.thenApply(x -> x)));
  }

  @Test
  void endsWithTheThreadsInterrupt() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> runSync(new CompletableFuture<String>()));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
