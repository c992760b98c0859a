"""The server under test, and a chat over python-socketio that keeps its steps as a page does."""

import os
import threading
import time
import uuid

import engineio
import pytest
import socketio

PATIENCE = 15.0


@pytest.fixture(scope="session")
def server():
    """Where the showcase agent runs."""
    url = os.environ.get("PARLEY_URL")
    if not url:
        pytest.fail("Set PARLEY_URL to a running showcase agent, such as http://127.0.0.1:8000")
    return url.rstrip("/")


class InOrderEngine(engineio.Client):
    """Hands every packet over before it reads the next; the library gives each a thread."""

    def _trigger_event(self, event, *args, **options):
        return super()._trigger_event(event, *args, **{**options, "run_async": False})


class InOrderClient(socketio.Client):
    """A client whose handlers see events in the order of the wire."""

    def _engineio_client_class(self):
        return InOrderEngine


class Chat:
    """One conversation. Events come on the client's threads, questions are asked on the test's."""

    def __init__(self, server, transports, session_id=None):
        self.session_id = session_id or str(uuid.uuid4())
        self.events = []
        self.steps = {}
        self.loading = False
        self.changed = threading.Condition()
        self.client = InOrderClient(reconnection_delay=0.05, reconnection_delay_max=0.05)
        self.client.on("connect", lambda: self.client.emit("connection_successful"))
        self.client.on("*", self._take)
        self.client.connect(
            server,
            socketio_path="/ws/socket.io",
            transports=transports,
            auth={
                "clientType": "webapp",
                "sessionId": self.session_id,
                "threadId": "",
                "userEnv": "{}",
                "chatProfile": "",
            },
        )

    def _take(self, event, data=None):
        with self.changed:
            self.events.append((event, data))
            self._fold(event, data)
            self.changed.notify_all()

    def _fold(self, event, data):
        if event in ("new_message", "stream_start"):
            self.steps[data["id"]] = {**self.steps.get(data["id"], {}), **data}
        elif event == "update_message" and data["id"] in self.steps:
            self.steps[data["id"]].update(data)
        elif event == "delete_message":
            self.steps.pop(data["id"], None)
        elif event == "stream_token" and data["id"] in self.steps:
            key = "input" if data["isInput"] else "output"
            before = "" if data["isSequence"] else self.steps[data["id"]][key]
            self.steps[data["id"]][key] = before + data["token"]
        elif event in ("task_start", "task_end"):
            self.loading = event == "task_start"

    def until(self, question, what, patience=PATIENCE):
        """Returns what the question gives once that is neither false nor nothing."""
        deadline = time.monotonic() + patience
        with self.changed:
            while not (answer := question()):
                left = deadline - time.monotonic()
                if left <= 0 or not self.changed.wait(left):
                    pytest.fail(f"waited {patience} s for {what}; newest: {self.events[-6:]}")
            return answer

    def ready(self):
        """Waits until the server has let this page in and its chat's start is over."""

        def started():
            return any(s["name"] == "on_chat_start" and s["end"] for s in self.steps.values())

        self.until(started, "the chat's start to be over")
        self.until(lambda: not self.loading, "the chat to be idle")
        return self

    def say(self, output, message_id=None):
        """Says something as a page does."""
        message = {
            "id": message_id or str(uuid.uuid4()),
            "threadId": "",
            "name": "User",
            "type": "user_message",
            "output": output,
        }
        with self.changed:
            self.steps[message["id"]] = message
        self.client.emit("client_message", {"message": message, "fileReferences": []})
        return message["id"]

    def ask(self, output):
        """Says something and returns the text of the agent's answer to it."""
        said = self.say(output)

        def answer():
            runs = {s["id"] for s in self.steps.values() if s.get("parentId") == said}
            return next(
                (s for s in self.answers() if s["parentId"] in runs and not s["streaming"]), None
            )

        return self.until(answer, f"an answer to {output[:40]}")["output"]

    def answers(self):
        """What the agent said, in order."""
        return [s for s in list(self.steps.values()) if s["type"] == "assistant_message"]

    def answer(self, text):
        """Returns the agent's finished message with a text."""
        return self.until(
            lambda: next(
                (s for s in self.answers() if s["output"] == text and not s["streaming"]), None
            ),
            f"the message {text[:60]!r}",
        )

    def count(self, name):
        """How often an event came."""
        return sum(1 for event, _ in self.events if event == name)

    def cut(self):
        """Cuts the wire, or makes the client's next poll fail; it comes back by itself."""
        engine = self.client.eio
        if engine.current_transport == "websocket":
            engine.ws.sock.close()
        else:
            engine.base_url = engine.base_url.replace(engine.sid, "gone")

    def close(self):
        self.client.disconnect()


@pytest.fixture
def open_chat(server):
    """Opens chats that are closed with the test."""
    chats = []

    def open_one(transports, session_id=None):
        chat = Chat(server, transports, session_id)
        chats.append(chat)
        return chat.ready()

    yield open_one
    for chat in chats:
        chat.close()


@pytest.fixture(params=[["polling"], ["websocket"], ["polling", "websocket"]], ids="-".join)
def chat(request, open_chat):
    """A chat over each way to the server."""
    return open_chat(request.param)
