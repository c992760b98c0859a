"""What the showcase shows, asks and offers, through python-socketio."""

import json

import pytest

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("command", "text", "name", "kind", "mime", "begins"),
    [
        ("image", "an image", "red.png", "image", "image/png", PNG),
        ("text", "a text", "note", "text", "text/plain", b"text body 42"),
        ("pdf", "a pdf", "doc.pdf", "pdf", "application/pdf", b"%PDF-"),
        ("file", "a file", "hello.txt", "file", None, b"file body 123"),
        ("audio", "an audio", "beep.wav", "audio", None, b"RIFF"),
        ("video", "a video", "clip.webm", "video", "video/webm", b"\x1a\x45\xdf\xa3"),
        ("side", "see sidenote here", "sidenote", "text", "text/plain", b"beside the chat"),
        ("page", "see pagenote here", "pagenote", "text", "text/plain", b"on its own page"),
    ],
)
async def test_elements_come_with_their_content(talk, command, text, name, kind, mime, begins):
    assert await talk.ask(command) == text
    element = await talk.element(name)

    mime_served, content = await talk.content(element)
    assert element["type"] == kind
    assert element["forId"] == talk.answers()[-1]["id"]
    assert element["display"] == (command if command in ("side", "page") else "inline")
    assert mime in (None, mime_served)
    assert content.startswith(begins)


async def test_tables_and_charts_are_json(talk):
    await talk.ask("dataframe")
    kind, table = await talk.content(await talk.element("towns"))
    assert "json" not in kind
    assert json.loads(table) == {
        "columns": ["city", "size"],
        "index": list(range(12)),
        "data": [[f"town{i}", i] for i in range(12)],
    }

    await talk.ask("plotly")
    kind, chart = await talk.content(await talk.element("bars"))
    assert kind == "application/json"
    assert (json.loads(chart)["data"][0]["x"], json.loads(chart)["data"][0]["y"]) == (
        ["a", "b"],
        [3, 5],
    )


async def test_custom_element_has_props_that_change(talk):
    await talk.ask("custom")
    element = await talk.element("Counter")
    assert (element["type"], element["props"]) == ("custom", {"n": 1})

    changed = {"element": {**element, "props": {"n": 2}}, "sessionId": talk.session_id}
    assert (await talk.fetch("PUT", "/project/element", json=changed))[0] == 200
    await talk.until(lambda: talk.elements[element["id"]]["props"] == {"n": 2}, "the new props")

    assert (await talk.fetch("DELETE", "/project/element", json=changed))[0] == 200
    await talk.until(lambda: element["id"] not in talk.elements, "the removal")


async def test_elements_go(talk):
    await talk.say("remove element")
    await talk.element("brief")
    await talk.answer("element removed")
    assert talk.elements == {}


async def test_side_panel_opens(talk):
    assert await talk.ask("sidebar") == "sidebar open"
    shown = {event: data for event, data in talk.events if event.startswith("set_sidebar")}
    assert shown["set_sidebar_title"] == "Side panel"
    [panel] = shown["set_sidebar_elements"]["elements"]
    assert "key" in shown["set_sidebar_elements"]
    assert (await talk.content(panel))[1] == b"panel body"


async def test_steps_nest_fail_change_and_go(talk):
    assert await talk.ask("steps") == "steps done"
    steps = {step["name"]: step for step in talk.steps.values()}
    assert steps["inner"]["parentId"] == steps["outer"]["id"]
    assert (steps["outer"]["input"], steps["outer"]["output"]) == ("in-outer", "out-outer")
    assert (steps["inner"]["input"], steps["inner"]["output"]) == ("in-inner", "out-inner")

    assert await talk.ask("step error") == "step failed"
    broken = next(step for step in talk.steps.values() if step["name"] == "broken")
    assert broken["isError"] and "kaput" in broken["output"]

    await talk.say("update step")

    def worker():
        return next((s for s in talk.steps.values() if s["name"] == "worker"), {"output": None})

    await talk.until(lambda: worker()["output"] == "first", "the first output")
    await talk.until(lambda: worker()["output"] == "second", "the second output")
    assert await talk.ask("stream step 5") == "typist done"
    typist = next(step for step in talk.steps.values() if step["name"] == "typist")
    assert typist["output"] == "s0 s1 s2 s3 s4"


async def test_messages_and_steps_go(talk):
    await talk.say("remove")
    await talk.answer("temporary")
    await talk.answer("removed")
    assert [step["output"] for step in talk.answers()] == ["removed"]

    await talk.say("remove step")
    await talk.until(lambda: any(s["name"] == "worker" for s in talk.steps.values()), "the step")
    await talk.answer("step removed")
    assert all(step["name"] != "worker" for step in talk.steps.values())


async def test_message_changes(talk):
    await talk.say("update")
    before = await talk.answer("before")
    assert (await talk.answer("after"))["id"] == before["id"]


async def test_buttons_call_their_handlers(talk):
    await talk.say("actions")
    await talk.until(lambda: len(talk.actions) == 3, "the buttons")

    async def click(name):
        clicked = {"sessionId": talk.session_id, "action": talk.action(name)}
        status, _, body = await talk.fetch("POST", "/project/action", json=clicked)
        return status, json.loads(body)

    assert await click("ok") == (200, {"success": True, "response": "fine"})
    await talk.answer("action ok 1")
    assert (await click("gone"))[0] == 200
    await talk.answer("action removed")
    assert [action["name"] for action in talk.actions] == ["ok", "nobody"]
    assert (await click("nobody"))[0] == 404


async def test_questions_are_answered(chat):
    await chat.say("ask text")
    await chat.reply("Ann")
    await chat.answer("hello Ann")
    await chat.idle()

    await chat.say("ask action")
    question = await chat.question()
    assert question["spec"]["keys"] == [action["id"] for action in chat.actions]
    question["answer"].set_result(chat.action("no"))
    await chat.answer("chose no n")
    assert chat.actions == []
    assert chat.steps[question["msg"]["id"]]["output"] == "**Selected:** No"


async def test_questions_close_unanswered(talk):
    await talk.say("ask timeout")
    await talk.question()
    await talk.answer("no answer")
    await talk.idle()

    await talk.say("ask text")
    await talk.question()
    await talk.client.emit("stop")
    await talk.answer("stop seen")
    await talk.idle()


async def test_question_for_files_has_rules_of_its_own(talk):
    await talk.say("ask file")
    question = await talk.question()
    parent = question["msg"]["parentId"]
    assert (await talk.upload("a.html", b"<p>", "text/html", parent))[0] == 400
    assert (await talk.upload("b.txt", b"x" * 1_000_001, "text/plain", parent))[0] == 400
    assert (await talk.upload("c.txt", b"x", "text/plain", "no-such-step"))[0] == 404

    status, body = await talk.upload("one.txt", b"hello", "text/plain", parent)
    assert status == 200
    question["answer"].set_result([{"id": json.loads(body)["id"]}])
    await talk.answer("got one.txt:5")


async def test_files_are_attached_within_limits(talk):
    assert await talk.ask("files") == "files none"
    status, body = await talk.upload("hello.txt", b"hello")
    assert status == 200
    said = await talk.ask("files", [json.loads(body)["id"]])
    assert said.startswith("files hello.txt:") and said.endswith(":5")
    assert (await talk.content(await talk.element("hello.txt")))[1] == b"hello"
    assert (await talk.upload("large.txt", b"x" * 2_000_001))[0] == 400


async def test_list_of_tasks_is_kept_up_to_date(talk):
    await talk.say("tasklist")
    await talk.answer("tasks done")
    [tasks] = talk.elements.values()
    said = json.loads((await talk.content(tasks))[1])
    assert said["status"] == "Over"
    assert [(task["title"], task["status"]) for task in said["tasks"]] == [
        ("mix", "done"),
        ("bake", "done"),
        ("eat", "failed"),
    ]


async def test_notices_and_the_window_around(talk):
    await talk.say("toast well done")
    await talk.say("window hello")
    await talk.until(lambda: talk.count("window_message"), "the window's message")
    assert ("toast", {"message": "well done", "type": "success"}) in talk.events
    assert ("window_message", "hello") in talk.events

    await talk.client.emit("window_message", {"any": "thing"})
    await talk.client.emit("window_message", "page says hi")
    await talk.answer("window got: page says hi")


async def test_function_of_the_page_is_called(talk):
    await talk.say("fn")
    call = await talk.until(lambda: talk.called, "the call")
    assert (call["name"], call["args"]) == ("add", {"a": 1, "b": 2})
    call["answer"].set_result(3)
    await talk.answer("fn 3")
    assert talk.called is None


async def test_sound_goes_both_ways(chat):
    await chat.client.emit("audio_start")
    await chat.until(lambda: ("audio_connection", "on") in chat.events, "the line to the agent")
    chunk = {"isStart": True, "mimeType": "pcm16", "elapsedTime": 0, "data": b"\x01" * 4_000}
    await chat.client.emit("audio_chunk", chunk)
    await chat.client.emit("audio_end")
    await chat.answer("audio 4000 bytes")
    [played] = [data for event, data in chat.events if event == "audio_chunk"]
    assert played == {"mimeType": "pcm16", "data": bytes(range(8)), "track": "t1"}


async def test_settings_are_shown_and_changed(talk):
    [form] = [data for event, data in talk.events if event == "chat_settings"]
    values = {widget["id"]: widget["initial"] for widget in form}
    assert values == {"temperature": 0.5, "model": "alpha", "verbose": False, "nick": "Zed"}

    await talk.client.emit("chat_settings_change", {**values, "nick": "Ann", "temperature": 0.7})
    now = "settings: model=alpha nick=Ann temperature=0.7 verbose=false"
    await talk.answer(now)
    assert await talk.ask("settings") == now


async def test_commands_are_offered_and_used(talk):
    [commands] = [data for event, data in talk.events if event == "set_commands"]
    assert [(it["id"], it["icon"]) for it in commands] == [("Search", "globe"), ("Draw", "image")]
    assert await talk.ask("cats", command="Search") == "command Search: cats"


async def test_edited_message_is_answered_anew(talk):
    first = await talk.say("echo one")
    await talk.answer("one")
    await talk.ask("echo two")

    edited = {**talk.steps[first], "output": "echo three"}
    await talk.client.emit("edit_message", {"message": edited})
    await talk.answer("three")
    await talk.idle()
    assert talk.steps[first]["output"] == "echo three"
    assert all(step["output"] != "echo two" for step in talk.steps.values())


async def test_new_chat_begins_anew(open_chat):
    chat = await open_chat(["websocket"])
    assert await chat.ask("count") == "count 1"
    await chat.client.call("clear_session")
    await chat.close()
    again = await open_chat(["websocket"], chat.session_id)
    assert await again.ask("count") == "count 1"
