import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Agent
class QuotingAgent {

  private final String book;

  QuotingAgent() throws IOException { // here
    book = Files.readString(Path.of("book.txt"));
  }

  @OnMessage
  String answer(Message message) {
    return book.contains(message.content()) ? "It is in the book." : "It is not in the book.";
  }
}
