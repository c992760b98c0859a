"""A cut, a reload and a second client in the middle of things lose and double nothing."""

import json

import pytest


def tokens(count, letter="t"):
    return " ".join(f"{letter}{i}" for i in range(count))


async def stream(chat):
    await chat.say("stream 100 10")
    await chat.until(lambda: any("t20" in s["output"] for s in chat.answers()), "the middle")


async def stream_is_over(chat):
    await chat.answer(tokens(100))


async def step(chat):
    await chat.say("update step")
    await chat.until(lambda: any(s["output"] == "first" for s in chat.steps.values()), "the step")


async def step_is_over(chat):
    await chat.answer("step updated")
    assert [s["output"] for s in chat.steps.values() if s["name"] == "worker"] == ["second"]


async def question(chat):
    await chat.say("ask text")
    await chat.question()


async def question_is_over(chat):
    await chat.reply("Ann")
    await chat.answer("hello Ann")


async def choice(chat):
    await chat.say("ask action")
    await chat.question()


async def choice_is_over(chat):
    asked = await chat.question()
    assert [action["name"] for action in chat.actions] == ["yes", "no"]
    asked["answer"].set_result(chat.action("yes"))
    await chat.answer("chose yes y")


async def tasks(chat):
    await chat.say("tasklist")
    await chat.until(lambda: chat.elements, "the list")


async def tasks_are_over(chat):
    await chat.answer("tasks done")
    [element] = chat.elements.values()
    assert json.loads((await chat.content(element))[1])["status"] == "Over"


async def upload(chat):
    status, body = await chat.upload("note.txt", b"hello")
    assert status == 200
    chat.uploaded = json.loads(body)["id"]


async def upload_is_over(chat):
    said = await chat.ask("files", [chat.uploaded])
    assert said.startswith("files note.txt:")
    await chat.element("note.txt")


async def cut(chat, open_chat):
    await chat.cut()
    return [chat]


async def reload(chat, open_chat):
    await chat.client.disconnect()
    return [await open_chat(["websocket"], chat.session_id)]


async def second(chat, open_chat):
    return [chat, await open_chat(["websocket"], chat.session_id)]


async def second_and_cuts(chat, open_chat):
    other = await open_chat(["websocket"], chat.session_id)
    await chat.cut()
    await other.cut()
    return [other, chat]


def shown(chat):
    """What a page shows, in a form that two can be compared in."""
    steps = [
        (s["id"], s.get("parentId"), s["output"], s.get("streaming", False), bool(s.get("end")))
        for s in chat.steps.values()
        if s["type"] != "user_message"
    ]
    said = [(s["id"], s["output"]) for s in chat.steps.values() if s["type"] == "user_message"]
    elements = [(e["id"], e["chainlitKey"], e["forId"]) for e in chat.elements.values()]
    return sorted(steps), sorted(said), sorted(elements), [a["id"] for a in chat.actions]


@pytest.mark.parametrize("interruption", [cut, reload, second, second_and_cuts])
@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (stream, stream_is_over),
        (step, step_is_over),
        (question, question_is_over),
        (choice, choice_is_over),
        (tasks, tasks_are_over),
        (upload, upload_is_over),
    ],
    ids=lambda it: it.__name__,
)
async def test_nothing_is_lost_or_doubled(open_chat, begin, end, interruption):
    first = await open_chat(["websocket"])
    await begin(first)

    chats = await interruption(first, open_chat)
    chats[0].uploaded = getattr(first, "uploaded", None)
    await end(chats[0])

    chats.append(await open_chat(["websocket"], first.session_id))
    for chat in chats:
        await chat.until(lambda c=chat: all_over(c), "the end of all runs")
        await chat.idle()
    for chat in chats[1:]:
        await chat.until(lambda c=chat: shown(c) == shown(chats[0]), "the same")


def all_over(chat):
    runs = [s for s in chat.steps.values() if s["type"] == "run"]
    return len(runs) > 1 and all(run["end"] for run in runs)
