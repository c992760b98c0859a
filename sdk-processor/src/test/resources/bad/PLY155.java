import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAudioChunk;
import dev.parley.annotations.OnAudioStart;
import dev.parley.audio.AudioChunk;
import dev.parley.user.User;

@Agent
class EchoAgent {

  @OnAudioStart
  String listen(User user) { // here
    return user.isAnonymous() ? "no" : "yes";
  }

  @OnAudioChunk
  void hear(AudioChunk chunk) {}
}
