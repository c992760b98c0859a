import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAudioEnd;

@Agent
class EchoAgent {

  @OnAudioEnd
  String answer() { // here
    return "I am all ears.";
  }
}
