package dev.parley;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the code under test logs, until it is closed. */
public final class LoggedLines implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  /** Begins to keep what is logged. */
  public LoggedLines() {
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(lines);
    lines.start();
  }

  /** Returns what was logged at the level, in order. */
  public List<ILoggingEvent> at(Level level) {
    return List.copyOf(lines.list).stream().filter(line -> line.getLevel() == level).toList();
  }

  /** Returns the text of what was logged at the level, in order. */
  public List<String> textsAt(Level level) {
    return at(level).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
