package dev.parley.chat;

import dev.parley.log.ChatLog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one run says in its chat: one thing after the other, until it is silenced.
 *
 * <p>Safe for use by multiple threads. Whoever speaks holds the voice for the length of one append;
 * {@link #silence} wins every race, so nothing of a stopped run comes after its end.
 */
final class Voice {

  private final ChatLog log;
  private final Lock speaking = new ReentrantLock();
  private final Set<Unfinished> unfinished = new LinkedHashSet<>(); // guarded by speaking
  private boolean silent; // guarded by speaking

  Voice(ChatLog log) {
    this.log = log;
  }

  /**
   * Takes the voice, to be released by the caller.
   *
   * @throws CancellationException when the run was silenced
   */
  void take() {
    speaking.lock();
    if (silent) {
      speaking.unlock();
      throw new CancellationException("this run is over: nothing more can be sent from it");
    }
  }

  /** Takes the voice even when the run was silenced, only to look. */
  void takeToLook() {
    speaking.lock();
  }

  /** Releases the voice. */
  void release() {
    speaking.unlock();
  }

  /** Returns where to say it; only who has the voice may append. */
  ChatLog log() {
    return log;
  }

  /** Something is begun. Called with the voice held. */
  void begun(Unfinished what) {
    unfinished.add(what);
  }

  /** It is finished. Called with the voice held. */
  void finished(Unfinished what) {
    unfinished.remove(what);
  }

  /** Finishes what is begun. */
  void finishAll() {
    speaking.lock();
    try {
      List.copyOf(unfinished).forEach(Unfinished::finishNow);
    } finally {
      speaking.unlock();
    }
  }

  /** Finishes what is begun, and lets nothing more be said. */
  void silence() {
    speaking.lock();
    try {
      finishAll();
      silent = true;
    } finally {
      speaking.unlock();
    }
  }
}
