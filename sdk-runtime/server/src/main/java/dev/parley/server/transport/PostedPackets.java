package dev.parley.server.transport;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.engineio.PayloadCodec;
import dev.parley.protocol.websocket.CloseCode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;

/**
 * A polling request with packets. It is answered once they have all been dealt with, which makes a
 * client that sends more than its chat takes wait.
 */
final class PostedPackets implements BodyReader.Result {

  /** Each takes memory of its own, so a body full of empty ones must not pass. */
  private static final int MOST_PACKETS = 4096;

  private final HttpServerExchange exchange;
  private final EngineSession session;
  private final Arrivals arrivals;
  private final Runnable onAnswer;

  /**
   * Makes a request whose body is still to come.
   *
   * @param onAnswer is called right before the request is answered
   */
  PostedPackets(
      HttpServerExchange exchange, EngineSession session, Arrivals arrivals, Runnable onAnswer) {
    this.exchange = exchange;
    this.session = session;
    this.arrivals = arrivals;
    this.onAnswer = onAnswer;
  }

  @Override
  public void complete(ByteBuffer body) {
    if (!arrivals.inbox().add(body.remaining(), () -> take(body))) {
      refuse(StatusCodes.BAD_REQUEST, EngineHandler.unknown(session.sid()));
    }
  }

  @Override
  public void tooLarge(long bytes) {
    arrivals.later(0, () -> arrivals.tooLarge(bytes));
    refuse(StatusCodes.REQUEST_ENTITY_TOO_LARGE, "Payload too large");
  }

  @Override
  public void noRoom() {
    refuse(StatusCodes.SERVICE_UNAVAILABLE, "Too much is being sent");
    session.overflowed();
  }

  @Override
  public void lost() {
    onAnswer.run();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  private void take(ByteBuffer body) {
    try {
      for (Packet packet : PayloadCodec.decode(body, MOST_PACKETS)) {
        arrivals.takePosted(packet);
        if (packet instanceof Packet.Close) {
          break; // nothing follows a goodbye
        }
      }
    } catch (ProtocolException e) {
      String sentence = Arrivals.sentence(e);
      refuse(StatusCodes.BAD_REQUEST, sentence);
      session.end(Ending.fault(CloseCode.PROTOCOL_ERROR, sentence));
      return;
    } catch (RuntimeException | Error bug) {
      session.log().failed(session, bug);
      refuse(StatusCodes.INTERNAL_SERVER_ERROR, "Internal Server Error");
      session.end(Ending.server(CloseCode.INTERNAL_ERROR, "an internal error"));
      return;
    }
    onAnswer.run();
    HttpAnswers.ok(exchange);
  }

  private void refuse(int status, String reason) {
    onAnswer.run();
    HttpAnswers.refuse(exchange, status, reason);
  }
}
