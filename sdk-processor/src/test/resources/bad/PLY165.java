import dev.parley.annotations.HeaderAuth;
import dev.parley.auth.RequestHeaders;
import dev.parley.user.User;
import java.util.Map;
import java.util.Optional;

interface ByProxy {

  @HeaderAuth
  static Optional<User> fromProxy(RequestHeaders headers) { // here
    return headers.only("X-Remote-User").map(name -> new User(name, name, Map.of()));
  }
}
