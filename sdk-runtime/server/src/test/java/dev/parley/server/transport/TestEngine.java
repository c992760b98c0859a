package dev.parley.server.transport;

import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import dev.parley.server.lifecycle.HttpFront;
import dev.parley.server.security.ServerLimits;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server whose every connection speaks to a {@link TestPeer}. */
final class TestEngine implements AutoCloseable {

  /** Terms under which nothing times out in a test that takes no time. */
  static final SocketConfig CALM = SocketConfig.STANDARD.withConnectTimeout(Duration.ofSeconds(20));

  final List<TestPeer> peers = new CopyOnWriteArrayList<>();
  final EngineHandler handler;
  private final SocketClock clock;
  private final HttpFront front;

  TestEngine(SocketConfig config) throws IOException {
    this(config, InputBudget.standard());
  }

  TestEngine(SocketConfig config, InputBudget input) throws IOException {
    clock = new SocketClock(config);
    handler =
        new EngineHandler(
            config,
            clock,
            input,
            line -> {
              var peer = new TestPeer(line);
              peers.add(peer);
              return peer;
            });
    HttpHandler root = handler;
    front =
        HttpFront.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            ServerLimits.standard(),
            root);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + front.address().getPort());
  }

  TestPeer peer() {
    return peers.getLast();
  }

  /** Begins a poll and returns once it waits for packets. */
  CompletableFuture<HttpResponse<String>> holdPoll(PollingClient client) {
    int before = peer().deliveries.get();
    CompletableFuture<HttpResponse<String>> poll = client.pollLater();
    await().until(() -> peer().deliveries.get() > before);
    return poll;
  }

  @Override
  public void close() {
    handler.close();
    clock.close();
    front.close();
  }
}
