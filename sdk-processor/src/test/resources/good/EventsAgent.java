package demo.events;

import dev.parley.action.Action;
import dev.parley.agent.App;
import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.HeaderAuth;
import dev.parley.annotations.OAuthUser;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnAppStop;
import dev.parley.annotations.OnAudioChunk;
import dev.parley.annotations.OnAudioEnd;
import dev.parley.annotations.OnAudioStart;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatResume;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnFeedback;
import dev.parley.annotations.OnLogout;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.annotations.OnWindowMessage;
import dev.parley.annotations.PasswordAuth;
import dev.parley.audio.AudioChunk;
import dev.parley.auth.Credentials;
import dev.parley.auth.OAuthLogin;
import dev.parley.auth.RequestHeaders;
import dev.parley.chat.Chat;
import dev.parley.feedback.Feedback;
import dev.parley.message.Message;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import dev.parley.window.WindowMessage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Answers everything that an agent can answer. */
@Agent
class EventsAgent {

  private int heard;

  @OnAppStart
  static CompletionStage<Void> load(App app) {
    return CompletableFuture.runAsync(() -> System.setProperty("application", app.name()));
  }

  @OnAppStop
  static void save() {
    System.clearProperty("application");
  }

  @Blocking
  @PasswordAuth
  static Optional<User> check(Credentials credentials) {
    return Optional.of(credentials.username()).map(name -> new User(name, name, Map.of()));
  }

  @HeaderAuth
  static CompletionStage<Optional<User>> fromProxy(RequestHeaders headers) {
    return CompletableFuture.completedStage(
        headers.only("X-Remote-User").map(name -> new User(name, name, Map.of())));
  }

  @OAuthUser
  static User vouchedFor(OAuthLogin login) {
    return login.user();
  }

  @OnLogout
  static void forget(User user) {
    System.clearProperty(user.identifier());
  }

  @OnChatStart
  String greet() {
    return "Hello!";
  }

  @OnChatResume
  String welcomeBack(StoredChat kept, User user) {
    return user.displayName() + ", we were talking about " + kept.name() + ".";
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }

  @OnAction("retry")
  void retry(Action action, Chat chat) {
    chat.send("Once more: " + action.payload().get("question"));
  }

  @OnAction({"yes", "no"})
  CompletionStage<String> vote(Action action) {
    return CompletableFuture.completedStage("voted " + action.name());
  }

  @OnFeedback
  void note(Feedback feedback) {
    System.setProperty(feedback.stepId(), feedback.comment());
  }

  @OnWindowMessage
  String looking(WindowMessage message) {
    return "You are looking at " + message.data() + ".";
  }

  @OnAudioStart
  boolean listen(User user) {
    return !user.isAnonymous();
  }

  @OnAudioChunk
  void hear(AudioChunk chunk) {
    heard += chunk.data().length;
  }

  @OnAudioEnd
  Stream<String> reply() {
    return Stream.of("I have heard ", heard + " bytes.");
  }

  @OnStop
  void stopped() {
    heard = 0;
  }

  @OnChatEnd
  void end() {
    heard = 0;
  }
}
