"""A chat that does what it is told: one JSON object a line comes in, one goes out for each."""

import asyncio
import json
import os
import sys

from chat import Chat


async def obey(chat, do, text=None):
    """Does what a line says, and returns what there is to tell about it."""
    match do:
        case "open":
            await chat.open(["websocket"])
        case "say":
            return await chat.say(text)
        case "sees":
            await chat.until(
                lambda: any(s.get("output") == text for s in chat.steps.values()), f"{text!r}"
            )
        case "seesStream":
            await chat.until(
                lambda: any(
                    s.get("streaming") and " t5" in s["output"] for s in chat.steps.values()
                ),
                "a stream",
            )
        case "asked":
            return (await chat.question())["spec"]["type"]
        case "notAsked":
            await chat.until(lambda: not chat.asked, "the end of the question")
        case "reply":
            await chat.reply(text)
        case "choose":
            (await chat.question())["answer"].set_result(chat.action(text))
        case "click":
            action = await chat.until(lambda: chat.action(text), f"the button {text}")
            clicked = {"sessionId": chat.session_id, "action": action}
            return (await chat.fetch("POST", "/project/action", json=clicked))[0]
        case "stop":
            await chat.client.emit("stop")
        case "idle":
            await chat.idle()
        case "shown":
            return shown(chat)


def shown(chat):
    """Returns what the chat shows, as the other clients tell it."""
    assert not chat.lost
    return {
        "steps": [
            {
                "id": step["id"],
                "parent": step.get("parentId"),
                "type": step["type"],
                "output": step["output"],
            }
            for step in chat.steps.values()
        ],
        "elements": [
            {"id": it["id"], "name": it["name"], "on": it["forId"], "file": it["chainlitKey"]}
            for it in chat.elements.values()
        ],
        "actions": [
            {"id": it["id"], "name": it["name"], "on": it["forId"]} for it in chat.actions
        ],
    }


async def main():
    """Obeys until there is nothing more to read."""
    server, session_id, cookie = (
        os.environ[it] for it in ("PARLEY_URL", "PARLEY_SESSION", "PARLEY_VISITOR")
    )
    chat = Chat(server, session_id, cookie)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        try:
            answer = {"value": await obey(chat, **json.loads(line))}
        except Exception as problem:  # it is the other side's to deal with
            answer = {"problem": f"{type(problem).__name__}: {problem}"}
        print(json.dumps(answer), flush=True)
    await chat.close()


if __name__ == "__main__":
    asyncio.run(main())
