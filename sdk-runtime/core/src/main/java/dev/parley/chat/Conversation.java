package dev.parley.chat;

import dev.parley.element.Display;
import dev.parley.element.ElementLook;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.element.Size;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.log.ChatEvent.CommandsShown;
import dev.parley.log.ChatEvent.ElementShown;
import dev.parley.log.ChatEvent.ModesShown;
import dev.parley.log.ChatEvent.StepAdded;
import dev.parley.log.ChatEvent.StepUpdated;
import dev.parley.log.ChatLog;
import dev.parley.log.JsonWeight;
import dev.parley.message.Message;
import dev.parley.message.MessageNote;
import dev.parley.message.Role;
import dev.parley.message.Utterance;
import dev.parley.offer.Audience;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the person says in a chat: checks it against what was offered, and keeps it in the log.
 *
 * <p>Guarded by the chat's lock.
 */
final class Conversation {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** A person says less in a life; whoever says more wants to fill the memory. */
  static final int MOST_MESSAGES = 10_000;

  static final long MOST_CHARACTERS = 50_000_000;

  private final LiveChat chat;
  private final ChatLog log;
  private final User user;
  private final Lock lock; // the chat's
  private final Set<String> said = new HashSet<>(); // ids of the person's messages, not of replies
  private long saidCharacters;
  private List<Command> commands = List.of();
  private List<Mode> modes = List.of();

  Conversation(LiveChat chat, User user, Lock lock) {
    this.chat = chat;
    this.lock = lock;
    this.log = chat.log();
    this.user = user;
  }

  /** Says what messages can be sent with. */
  void begin(Offering offering, Audience audience) {
    List<Command> offered = offering.commands(audience);
    if (!offered.isEmpty()) {
      offer(offered);
    }
    List<Mode> ways = offering.modes(audience);
    if (!ways.isEmpty()) {
      offerModes(ways);
    }
  }

  /** Takes over what was said before. */
  void knows(Step step) {
    if (step.type() == StepType.USER_MESSAGE) {
      said.add(step.id());
    }
  }

  /** Messages can be sent with these commands from here on. */
  void offer(List<Command> offered) {
    var shown = new CommandsShown(offered);
    commands = shown.commands();
    log.append(shown);
  }

  /** Messages can be answered in these ways from here on. */
  void offerModes(List<Mode> offered) {
    var shown = new ModesShown(offered);
    modes = shown.modes();
    log.append(shown);
  }

  /** Returns the name that the person's messages are signed with. */
  String author() {
    return user.isAnonymous() ? "User" : user.displayName();
  }

  /** Returns the id of a person's reply: the one that their page gave it, if it may be one. */
  String idOfReply(@Nullable String id) {
    if (id == null || !UUID_FORM.matcher(id).matches()) {
      return UUID.randomUUID().toString();
    }
    boolean taken = log.step(id).isPresent() || said.contains(id);
    return taken ? UUID.randomUUID().toString() : id;
  }

  /** Keeps what a person says; returns it, unless it was said before. */
  Optional<Message> take(ChatCommand.Say say) {
    String id = say.id() == null ? UUID.randomUUID().toString() : say.id();
    if (!UUID_FORM.matcher(id).matches()) {
      throw new UnfitReplyException("its id is not a UUID");
    }
    if (said.contains(id) || log.step(id).isPresent()) {
      return Optional.empty(); // the same message, again
    }
    if (said.size() >= MOST_MESSAGES || saidCharacters + say.content().length() > MOST_CHARACTERS) {
      throw new UnfitReplyException("this chat is as long as it may be: begin a new one");
    }
    MessageNote note = note(say.with());
    List<ChatFile> files = files(say.with().files());
    said.add(id);
    saidCharacters += say.content().length() + JsonWeight.of(say.metadata());
    Message message =
        Message.said(id, say.role(), author(), say.content())
            .with(say.metadata())
            .noted(note)
            .withFiles(files);
    log.append(new StepAdded(step(message)));
    files.forEach(file -> log.append(new ElementShown(attachment(file, id))));
    return Optional.of(message);
  }

  private static Step step(Message message) {
    StepType type = message.role() == Role.SYSTEM ? StepType.SYSTEM_MESSAGE : StepType.USER_MESSAGE;
    return Step.said(message.id(), null, type, message.author(), message.content())
        .withMetadata(message.metadata())
        .withNote(message.note());
  }

  private MessageNote note(ChatCommand.With with) {
    String command = with.command();
    if (command != null && commands.stream().noneMatch(each -> each.id().equals(command))) {
      throw new UnfitReplyException("there is no command '" + command + "'");
    }
    return MessageNote.sentWith(command, modes(with.modes()));
  }

  /** What is not chosen is what is chosen at first; what is not there cannot be. */
  private Map<String, String> modes(Map<String, String> chosen) {
    var all = new LinkedHashMap<String, String>();
    for (Mode mode : modes) {
      String option = chosen.get(mode.id());
      if (option != null && mode.options().stream().noneMatch(it -> it.id().equals(option))) {
        throw new UnfitReplyException(
            "the mode '%s' has no option '%s'".formatted(mode.id(), option));
      }
      all.put(mode.id(), option == null ? first(mode) : option);
    }
    return all;
  }

  private static String first(Mode mode) {
    return mode.options().stream()
        .filter(ModeOption::isDefault)
        .findFirst()
        .orElseGet(() -> mode.options().getFirst())
        .id();
  }

  private List<ChatFile> files(List<String> ids) {
    Optional<FileRules> rules = chat.descriptor().uploads();
    int most = rules.map(FileRules::maxFiles).orElse(0);
    if (ids.size() > most) {
      throw new UnfitReplyException(
          most == 0
              ? "the agent takes no files"
              : "it has %d files, and at most %d may be attached".formatted(ids.size(), most));
    }
    return ids.stream().distinct().map(id -> file(id, rules.orElseThrow())).toList();
  }

  /** A file may have been uploaded for a question, which has rules of its own. */
  private ChatFile file(String id, FileRules rules) {
    if (log.element(id).isPresent()) {
      throw new UnfitReplyException("a file is part of another message: upload it again");
    }
    ChatFile file =
        chat.files()
            .findUploaded(id)
            .orElseThrow(() -> new UnfitReplyException("a file is not there: upload it again"));
    if (file.size() > rules.maxBytes() || !rules.accepts(file.name(), file.mime())) {
      throw new UnfitReplyException("the agent takes no files such as " + file.name());
    }
    return file;
  }

  private static ShownElement attachment(ChatFile file, String messageId) {
    ElementType type = ElementType.ofMime(file.mime());
    Size size = type == ElementType.IMAGE ? Size.MEDIUM : null;
    var look = new ElementLook(Display.INLINE, size, null, null, null, null);
    return new ShownElement(
        file.id(), messageId, type, file.name(), file.mime(), file.id(), null, look, null);
  }

  /** Tells whether the person may change a message: one of their own, and no mere reply. */
  boolean isEditable(String id) {
    return said.contains(id)
        && log.step(id)
            .filter(step -> step.type() == StepType.USER_MESSAGE && step.parentId() == null)
            .isPresent();
  }

  /** Returns the ids of a message and of all that came later. */
  List<String> since(String id) {
    return log.state().steps().stream()
        .map(Step::id)
        .dropWhile(other -> !other.equals(id))
        .toList();
  }

  /**
   * Changes what the person has said, and takes away what came of it and all that came later.
   *
   * @return the message as it is now
   */
  Message edit(String id, String content) {
    Step step = log.step(id).orElseThrow();
    Step edited = step.withOutput(content);
    log.append(new StepUpdated(edited));
    var state = log.state();
    chat.showing().removeSteps(cameOf(id, state.steps()));
    List<ChatFile> files =
        state.elements().stream()
            .filter(element -> element.stepId().equals(id) && element.fileId() != null)
            .flatMap(element -> chat.files().findUploaded(element.id()).stream())
            .toList();
    return Message.said(id, Role.USER, step.name(), content)
        .with(step.metadata())
        .noted(step.note())
        .withFiles(files);
  }

  /** Returns what was said or done because of a message, or after it: the topmost steps of it. */
  private static List<String> cameOf(String message, List<Step> steps) {
    var came = new ArrayList<String>();
    boolean later = false;
    for (Step step : steps) {
      if (message.equals(step.parentId()) || (later && step.parentId() == null)) {
        came.add(step.id());
      }
      later |= step.id().equals(message);
    }
    return came;
  }

  /** Returns what was said, as a model wants to know it. */
  List<Utterance> history() {
    var history = new ArrayList<Utterance>();
    for (Step step : log.state().steps()) {
      if (step.type().isMessage() && !step.error() && !step.output().isEmpty()) {
        history.add(new Utterance(role(step), step.output()));
      }
    }
    return history;
  }

  /** What a page says in the application's name is no more to be trusted than what people say. */
  private Role role(Step step) {
    return switch (step.type()) {
      case ASSISTANT_MESSAGE -> Role.ASSISTANT;
      case SYSTEM_MESSAGE -> isSaid(step.id()) ? Role.USER : Role.SYSTEM;
      default -> Role.USER;
    };
  }

  private boolean isSaid(String id) {
    lock.lock();
    try {
      return said.contains(id);
    } finally {
      lock.unlock();
    }
  }
}
