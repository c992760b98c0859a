import dev.parley.annotations.Blocking;

class Hashes {

  @Blocking
  String hash(String text) { // here
    return Integer.toHexString(text.hashCode());
  }
}
