package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/** Mistakes about what an event brings, and about what its handlers return. PLY150–PLY199. */
public enum EventProblem implements Problem {
  /** A handler of the application that is not static. */
  NOT_STATIC(
      error(
          "PLY150",
          "%1$s is not static, and %2$s happens outside of any chat, where there is no %3$s",
          "make it static")),
  /** A handler of the application that takes what only a chat has. */
  OUTSIDE_OF_CHATS(
      error(
          "PLY151",
          "%1$s takes %2$s, and %3$s happens outside of any chat",
          "take any of: %4$s; or do it in an @OnChatStart method")),
  /** A method that would have to be static and not static. */
  EVENTS_MIXED(
      error(
          "PLY152",
          "%1$s handles %2$s, which happens in a chat, and %3$s, which does not",
          "make two methods of it, and the one with %3$s static")),
  /** A result that nobody takes. */
  RESULT_UNTAKEN(
      error(
          "PLY153",
          "%1$s returns %2$s, and nobody takes what an %3$s method returns",
          "return void, or a CompletionStage<Void> to be waited for")),
  /** A result that whoever clicks cannot get. */
  ACTION_RESULT(
      error(
          "PLY154",
          "%1$s returns %2$s, which cannot be given to whoever clicked",
          "return any of: String, boolean, a number, an enum, a record, a sealed interface, a List,"
              + " Set, Optional or Map<String, …> of these, a CompletionStage of one, void")),
  /** A result that says neither yes nor no. */
  AUDIO_START_RESULT(
      error(
          "PLY155",
          "%1$s returns %2$s, which says neither yes nor no to a recording",
          "return boolean, where false refuses, or void")),
  /** A result that is no user. */
  LOGIN_RESULT(
      error(
          "PLY156",
          "%1$s returns %2$s, which does not say who is let in",
          "return any of: Optional<User>, User, a CompletionStage of one of these")),
  /** A login method that cannot know who comes. */
  LOGIN_UNCHECKED(
      error(
          "PLY157",
          "%1$s does not take %2$s, so it would let everybody in alike",
          "take %2$s, and return a user only if they are right")),
  /** An action handler that names no action. */
  ACTION_NAMES_MISSING(
      error(
          "PLY158",
          "%1$s names no action, so no click calls it",
          "write the name of the button that it answers")),
  /** A blank action name. */
  ACTION_NAME_BLANK(
      error(
          "PLY159",
          "%1$s has a blank action name, and no button can have one",
          "write the name of the button that it answers")),
  /** An action name with spaces around it. */
  ACTION_NAME_SPACED(
      warning(
          "PLY160",
          "%1$s answers '%2$s', which begins or ends with a space",
          "write '%3$s', here and where the button is made")),
  /** An action name that an annotation has twice. */
  ACTION_NAME_REPEATED(
      error("PLY161", "%1$s names the action '%2$s' twice, and once is enough", "remove one")),
  /** An action that two methods answer. */
  ACTION_DUPLICATE(
      error(
          "PLY162",
          "%1$s answers the action '%2$s', and so does %3$s: a click calls only one",
          "keep the name on one of them, or give the buttons different names")),
  /** A recording that nobody hears. */
  AUDIO_UNHEARD(
      warning(
          "PLY163",
          "%1$s handles %2$s, and %3$s has no @OnAudioChunk method to hear what is said",
          "add an @OnAudioChunk method, or remove this one")),
  /** A logout where nobody can log in. */
  LOGOUT_WITHOUT_LOGIN(
      warning(
          "PLY164",
          "%1$s handles @OnLogout, and nobody can log in to %2$s",
          "add a method with @PasswordAuth, @HeaderAuth or @OAuthUser, or remove this one")),
  /** A static handler in an interface. */
  STATIC_OF_INTERFACE(
      error(
          "PLY165",
          "%1$s is static, and no agent inherits static methods of an interface such as %2$s",
          "move it to the agent, or to a class that the agent extends")),
  /** A name and a password that are not taken together. */
  PASSWORD_AS_TEXT(
      error(
          "PLY166",
          "%1$s takes a name and a password as texts, and @PasswordAuth brings Credentials",
          "take Credentials, which has username() and password()"));

  private final Notice notice;

  EventProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
