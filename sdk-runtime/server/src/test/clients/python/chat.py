"""A chat over python-socketio that keeps what is shown as a page does."""

import asyncio
import uuid

import aiohttp
import socketio

PATIENCE = 15.0
RESULT = {"call_fn": "called", "ask": "asked"}


class Chat:
    """One conversation. All of it happens on one event loop, so nothing changes between awaits."""

    def __init__(self, server, session_id=None, cookie=None):
        self.server = server
        self.session_id = session_id or str(uuid.uuid4())
        self.headers = {"Cookie": cookie} if cookie else {}
        self.events = []
        self.steps = {}
        self.lost = []
        self.elements = {}
        self.actions = []
        self.asked = None
        self.called = None
        self.loading = False
        self.thread_id = ""
        self.changed = asyncio.Event()
        self.client = socketio.AsyncClient(reconnection_delay=0.05, reconnection_delay_max=0.05)
        self.client.on("connect", self._connected)
        self.client.on("*", self._take)
        for event in RESULT:
            self.client.on(event, self._asker(event))

    async def open(self, transports):
        """Connects, and waits until the chat's start is over."""
        await self.client.connect(
            self.server,
            socketio_path="/ws/socket.io",
            transports=transports,
            headers=dict(self.headers),  # the library takes the cookie out of it
            auth=self._introduction,
        )
        return await self.ready()

    async def _connected(self):
        await self.client.emit("connection_successful")

    def _introduction(self):
        return {
            "clientType": "webapp",
            "sessionId": self.session_id,
            "threadId": self.thread_id,
            "userEnv": "{}",
            "chatProfile": "",
        }

    def _take(self, event, data=None):
        self.events.append((event, data))
        self._fold(event, data)
        self.changed.set()

    def _asker(self, event):
        """Takes an event that wants an answer; what is returned goes to the server."""

        async def take(data):
            answer = asyncio.get_running_loop().create_future()
            setattr(self, RESULT[event], {**data, "answer": answer})
            if event == "ask":
                self._add(data["msg"])
                self.loading = False
            self._take(event, data)
            return await answer

        return take

    def _fold(self, event, data):
        match event:
            case "new_message" | "stream_start":
                self._add(data)
            case "update_message" if data["id"] in self.steps:
                self.steps[data["id"]].update(data)
            case "delete_message":
                self.steps.pop(data["id"], None)
            case "stream_token" if data["id"] in self.steps:
                key = "input" if data["isInput"] else "output"
                before = "" if data["isSequence"] else self.steps[data["id"]][key]
                self.steps[data["id"]][key] = before + data["token"]
            case "task_start" | "task_end":
                self.loading = event == "task_start"
            case "first_interaction":
                self.thread_id = data["thread_id"]
            case "element":
                self.elements[data["id"]] = data
            case "remove_element":
                self.elements.pop(data["id"], None)
            case "action":
                self.actions.append(data)
            case "remove_action":
                known = [a for a in self.actions if a["id"] == data["id"]]
                self.actions.remove(known[0]) if known else None
            case "ask_timeout" | "clear_ask":
                self.asked = None
            case "call_fn_timeout" | "clear_call_fn":
                self.called = None

    def _add(self, step):
        """A step whose parent is not there is lost on a page."""
        if step.get("parentId") and step["parentId"] not in self.steps:
            self.lost.append(step)
        else:
            self.steps[step["id"]] = {**self.steps.get(step["id"], {}), **step}

    async def until(self, question, what, patience=PATIENCE):
        """Returns what the question gives once that is neither false nor nothing."""
        deadline = asyncio.get_running_loop().time() + patience
        while not (answer := question()):
            left = deadline - asyncio.get_running_loop().time()
            try:
                await asyncio.wait_for(self.changed.wait(), left)
            except TimeoutError:
                newest = [event for event, _ in self.events[-12:]]
                said = [step["output"][:60] for step in self.answers()]
                raise AssertionError(f"waited {patience} s for {what}; {newest=}, {said=}") from None
            self.changed.clear()
        return answer

    async def ready(self):
        """Waits until the server has let this page in and its chat's start is over."""

        def started():
            return any(s["name"] == "on_chat_start" and s["end"] for s in self.steps.values())

        await self.until(started, "the chat's start to be over")
        return self

    async def idle(self):
        """Waits until the agent does nothing any more."""
        await self.until(lambda: not self.loading and not self.asked, "the end of the turn")

    async def say(self, output, files=(), **more):
        """Says something as a page does."""
        message = {**self._said(output), **more}
        self.steps[message["id"]] = message
        references = [{"id": file} for file in files]
        await self.client.emit(
            "client_message", {"message": message, "fileReferences": references}
        )
        return message["id"]

    def _said(self, output):
        return {
            "id": str(uuid.uuid4()),
            "threadId": "",
            "name": "User",
            "type": "user_message",
            "output": output,
        }

    async def ask(self, output, files=(), **more):
        """Says something and returns the text of the agent's answer to it."""
        said = await self.say(output, files, **more)

        def answer():
            runs = {s["id"] for s in self.steps.values() if s.get("parentId") == said}
            return next(
                (s for s in self.answers() if s["parentId"] in runs and not s["streaming"]), None
            )

        return (await self.until(answer, f"an answer to {output[:40]}"))["output"]

    async def question(self):
        """Returns the question once there is one."""
        return await self.until(lambda: self.asked, "a question")

    async def reply(self, output):
        """Answers the question in words, which are shown at once."""
        question = await self.question()
        message = {**self._said(output), "parentId": question["msg"]["parentId"]}
        self.steps[message["id"]] = message
        question["answer"].set_result(message)

    def answers(self):
        """What the agent said, in order."""
        return [s for s in self.steps.values() if s["type"] == "assistant_message"]

    async def answer(self, text):
        """Returns the agent's finished message with a text."""
        return await self.until(
            lambda: next(
                (s for s in self.answers() if s["output"] == text and not s["streaming"]), None
            ),
            f"the message {text[:60]!r}",
        )

    async def element(self, name):
        """Returns the element with a name once it is there."""
        return await self.until(
            lambda: next((e for e in self.elements.values() if e["name"] == name), None),
            f"the element {name}",
        )

    def action(self, name):
        """Returns the button with a name."""
        return next((a for a in self.actions if a["name"] == name), None)

    def count(self, name):
        """How often an event came."""
        return sum(1 for event, _ in self.events if event == name)

    async def fetch(self, method, path, **options):
        """Asks the server something over HTTP; returns the status, the type and the body."""
        async with (
            aiohttp.ClientSession(headers=self.headers) as http,
            http.request(method, self.server + path, **options) as answer,
        ):
            return answer.status, answer.content_type, await answer.read()

    async def content(self, element):
        """Returns the type and the content of an element."""
        path = f"/project/file/{element['chainlitKey']}?session_id={self.session_id}"
        status, kind, body = await self.fetch("GET", path)
        assert status == 200
        return kind, body

    async def upload(self, name, content, kind="text/plain", parent=None):
        """Sends a file; returns the status and the server's answer."""
        form = aiohttp.FormData()
        form.add_field("file", content, filename=name, content_type=kind)
        query = f"?session_id={self.session_id}" + (f"&ask_parent_id={parent}" if parent else "")
        status, _, body = await self.fetch("POST", f"/project/file{query}", data=form)
        return status, body

    async def cut(self):
        """Cuts the wire as a broken network does; the client comes back by itself."""
        known = self.count("clear_call_fn")
        engine = self.client.eio
        if engine.current_transport == "websocket":
            engine.ws._response.connection.transport.abort()
        else:
            engine.base_url = engine.base_url.replace(engine.sid, "gone")
        await self.until(lambda: self.count("clear_call_fn") > known, "the reconnect")

    async def close(self):
        await self.client.disconnect()
        await self.client.eio.http.close() if self.client.eio.http else None
