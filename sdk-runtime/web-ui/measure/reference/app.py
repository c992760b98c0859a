"""What the reader agent does, for the reference page: the same text, the same tokens, the same pace."""

import asyncio
import json
import os
import re
import time
from pathlib import Path

import chainlit as cl

TEXT = Path(os.environ["READING"]).read_text(encoding="utf-8")
TOKENS = re.findall(r"\s*\S+", TEXT)
MESSAGES = int(os.environ.get("MESSAGES", "0"))
WISH = re.compile(r"(rich|messages|letters|steps|table) (\d{1,7})(?: (\d{1,5}))?")
DONE = "`done`"


@cl.on_chat_start
async def begin():
    if MESSAGES > 0:
        await messages(MESSAGES)
        await cl.Message(DONE).send()


@cl.on_message
async def answer(message: cl.Message):
    wish = WISH.fullmatch(message.content)
    if not wish:
        await cl.Message(TEXT).send()
        return
    what, count = wish[1], int(wish[2])
    if what == "rich":
        await stream(count, int(wish[3] or 0))
    elif what == "messages":
        await messages(count)
    elif what == "letters":
        await cl.Message((TEXT * (count // len(TEXT) + 1))[:count]).send()
    elif what == "steps":
        await steps(count)
    else:
        await table(count)
    await cl.Message(DONE).send()


async def messages(count: int):
    for _ in range(count):
        await cl.Message(TEXT).send()


async def stream(count: int, pause: int):
    """Each token is due at a moment of its own: what the one before it took makes none late."""
    begun = time.monotonic()
    out = cl.Message("")
    for number in range(count):
        await asyncio.sleep(max(0, begun + number * pause / 1000 - time.monotonic()))
        await out.stream_token(token(number))
    await out.send()


def token(number: int) -> str:
    at = number % len(TOKENS)
    return "\n\n" + TOKENS[0] if at == 0 and number > 0 else TOKENS[at]


async def steps(count: int):
    """Steps that stand open, each with what went in and what came out."""
    for number in range(count):
        async with cl.Step(name=f"Read {number}", type="tool", default_open=True) as step:
            step.input = {"page": number}
            step.output = TEXT


class Legs(cl.Dataframe):
    """A data frame as pandas would write it, without pandas."""

    def __post_init__(self):
        self.content = json.dumps(self.data)
        cl.element.Element.__post_init__(self)


def leg(number: int) -> list:
    minutes = (number * 7919 + 137) % 600
    return [number, f"Pier {number * 31 % 997}", f"Pier {number * 17 % 991}", minutes, minutes * 0.25]


async def table(rows: int):
    data = [leg(n) for n in range(rows)]
    frame = {
        "columns": ["leg", "from", "to", "minutes", "price"],
        "index": list(range(rows)),
        "data": data,
    }
    legs = Legs(name="legs", display="inline", data=frame)
    await cl.Message("Sort it as you like.", elements=[legs]).send()
