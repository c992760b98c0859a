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
  private long delivered; // to those that left; guarded by seating
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

  /** Adds a connection that shows the chat. */
  public Seat sit() {
    seating.lock();
    try {
      var seat = new Seat(chat.attach(), certain());
      seats.add(seat);
      seated = true;
      return seat;
    } finally {
      seating.unlock();
    }
  }

  /** Returns up to where whoever comes back has everything, as far as is known. */
  private long certain() {
    long least = seats.isEmpty() ? delivered : Long.MAX_VALUE;
    for (Seat seat : seats) {
      least = Math.min(least, seat.delivered); // one of them may be dead without our knowing
    }
    return least;
  }

  /** One connection that shows the chat. Safe for use by multiple threads. */
  public final class Seat implements AutoCloseable {

    private final Presence presence;
    private final long start;
    private long delivered; // guarded by seating

    private Seat(Presence presence, long start) {
      this.presence = presence;
      this.start = start;
      this.delivered = start;
    }

    /** Returns the session. */
    public Session session() {
      return Session.this;
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
        Session.this.delivered =
            seats.isEmpty() ? delivered : Math.min(Session.this.delivered, delivered);
      } finally {
        seating.unlock();
      }
      presence.close();
    }
  }
}
