package demo.events;

import static dev.parley.agent.DispatchTable.headerAuth;
import static dev.parley.agent.DispatchTable.oauthUser;
import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onAppStart;
import static dev.parley.agent.DispatchTable.onAppStop;
import static dev.parley.agent.DispatchTable.onAudioChunk;
import static dev.parley.agent.DispatchTable.onAudioEnd;
import static dev.parley.agent.DispatchTable.onAudioStart;
import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatResume;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onFeedback;
import static dev.parley.agent.DispatchTable.onLogout;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.DispatchTable.passwordAuth;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link EventsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class EventsAgentDispatch {
  static final DispatchTable<EventsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Events"),
          EventsAgent::new,
          onAppStart("load", VIRTUAL, call -> call.await(EventsAgent.load(call.app()))),
          onAppStop("save", VIRTUAL, _ -> EventsAgent.save()),
          passwordAuth(
              "check", BLOCKING, call -> call.admit(EventsAgent.check(call.credentials()))),
          headerAuth(
              "fromProxy",
              VIRTUAL,
              call -> call.admit(call.await(EventsAgent.fromProxy(call.requestHeaders())))),
          oauthUser(
              "vouchedFor", VIRTUAL, call -> call.admit(EventsAgent.vouchedFor(call.oauthLogin()))),
          onLogout("forget", VIRTUAL, call -> EventsAgent.forget(call.user())),
          onChatStart("greet", VIRTUAL, (agent, call) -> call.send(agent.greet())),
          onChatResume(
              "welcomeBack",
              VIRTUAL,
              (agent, call) -> call.send(agent.welcomeBack(call.storedChat(), call.user()))),
          onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))),
          onAction(
              "retry", "retry", VIRTUAL, (agent, call) -> agent.retry(call.action(), call.chat())),
          onAction(
              List.of("yes", "no"),
              "vote",
              VIRTUAL,
              (agent, call) -> call.answer(call.await(agent.vote(call.action())))),
          onFeedback("note", VIRTUAL, (agent, call) -> agent.note(call.feedback())),
          onWindowMessage(
              "looking", VIRTUAL, (agent, call) -> call.send(agent.looking(call.windowMessage()))),
          onAudioStart("listen", VIRTUAL, (agent, call) -> call.accept(agent.listen(call.user()))),
          onAudioChunk("hear", VIRTUAL, (agent, call) -> agent.hear(call.audioChunk())),
          onAudioEnd("reply", VIRTUAL, (agent, call) -> call.send(agent.reply())),
          onStop("stopped", VIRTUAL, (agent, _) -> agent.stopped()),
          onChatEnd("end", VIRTUAL, (agent, _) -> agent.end()));

  private EventsAgentDispatch() {}
}
