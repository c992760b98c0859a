package dev.parley.server.session;

import dev.parley.chat.LiveChat;
import dev.parley.chat.Presence;
import dev.parley.server.security.Owner;
import dev.parley.server.security.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the wire calls a page's id, bound to its chat, to the browser that made it and to the
 * connections that show it. Safe for use by multiple threads.
 */
public final class Session {

  private final String id;
  private final Owner owner;
  private final LiveChat chat;
  private final Lock seating = new ReentrantLock();
  private final List<Seat> seats = new ArrayList<>(1); // guarded by seating
  private int away; // that may come back; guarded by seating
  private long deliveredToAway; // to whichever of them has the least; guarded by seating
  private boolean seated; // ever; guarded by seating
  private volatile boolean used;

  Session(String id, Owner owner, LiveChat chat) {
    this.id = id;
    this.owner = owner;
    this.chat = chat;
  }

  /** Returns the id that the page chose. */
  public String id() {
    return id;
  }

  /** Returns the chat that the page shows. */
  public LiveChat chat() {
    return chat;
  }

  /** Tells whether the visitor may use the session. */
  boolean admits(Visitor visitor) {
    return owner.admits(visitor);
  }

  /** Notes that a person has said something here. */
  public void use() {
    used = true;
  }

  /** Tells whether the session was left without a word. */
  boolean isAbandoned() {
    seating.lock();
    try {
      return !used && seated && seats.isEmpty();
    } finally {
      seating.unlock();
    }
  }

  /** Adds a connection whose page knows nothing of the chat, or says itself what it knows. */
  public Seat sit() {
    return sit(false);
  }

  /** Adds a connection whose page was here before, and does not say how much of the chat it has. */
  public Seat sitAgain() {
    return sit(true);
  }

  private Seat sit(boolean again) {
    seating.lock();
    try {
      var seat = new Seat(chat.attach(), again, again ? comeBack() : 0);
      seats.add(seat);
      seated = true;
      return seat;
    } finally {
      seating.unlock();
    }
  }

  /**
   * Returns up to where whoever comes back has everything, as far as is known: it may be any of
   * those that left, or one whose connection is dead without our knowing.
   */
  private long comeBack() {
    long least = away > 0 ? deliveredToAway : Long.MAX_VALUE;
    for (Seat seat : seats) {
      least = Math.min(least, seat.delivered);
    }
    away = Math.max(0, away - 1);
    return least == Long.MAX_VALUE ? 0 : least;
  }

  /** One connection that shows the chat. Safe for use by multiple threads. */
  public final class Seat implements AutoCloseable {

    private final Presence presence;
    private final boolean again;
    private final long start;
    private long delivered; // guarded by seating

    private Seat(Presence presence, boolean again, long start) {
      this.presence = presence;
      this.again = again;
      this.start = start;
      this.delivered = start;
    }

    /** Returns the session. */
    public Session session() {
      return Session.this;
    }

    /** Tells whether the page was here before, and does not say how much of the chat it has. */
    public boolean again() {
      return again;
    }

    /** Returns the number of the log's event up to which the client certainly has everything. */
    public long start() {
      return start;
    }

    /** Notes that the client has everything up to an event of the log. */
    public void delivered(long number) {
      seating.lock();
      try {
        delivered = Math.max(delivered, number);
      } finally {
        seating.unlock();
      }
    }

    /** Tells whether no other connection shows the chat. */
    public boolean isAlone() {
      seating.lock();
      try {
        return seats.size() == 1 && seats.contains(this);
      } finally {
        seating.unlock();
      }
    }

    /** The connection is gone; a second call does nothing. */
    @Override
    public void close() {
      seating.lock();
      try {
        if (!seats.remove(this)) {
          return;
        }
        deliveredToAway = away == 0 ? delivered : Math.min(deliveredToAway, delivered);
        away++;
      } finally {
        seating.unlock();
      }
      presence.close();
    }
  }
}
