import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAudioChunk;
import dev.parley.audio.AudioChunk;

@Agent
class EchoAgent {

  private int heard;

  @OnAudioChunk
  String hear(AudioChunk chunk) { // here
    heard += chunk.data().length;
    return "heard so far: " + heard;
  }
}
