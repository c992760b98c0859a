import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.Iterator;
import java.util.concurrent.Flow;

@Agent
class EchoAgent {

  abstract static class Words implements Iterable<String>, Flow.Publisher<String> {}

  @OnMessage
  Words answer(Message message) { // here
    return new Words() {
      @Override
      public Iterator<String> iterator() {
        return message.content().lines().iterator();
      }

      @Override
      public void subscribe(Flow.Subscriber<? super String> subscriber) {
        subscriber.onComplete();
      }
    };
  }
}
