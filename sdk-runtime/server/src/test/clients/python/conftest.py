"""The server under test, and chats with it that end with their test."""

import os

import pytest
import pytest_asyncio

from chat import Chat

TRANSPORTS = [["polling"], ["websocket"], ["polling", "websocket"]]


@pytest.fixture(scope="session")
def server():
    """Where the showcase agent runs."""
    url = os.environ.get("PARLEY_URL")
    if not url:
        pytest.fail("Set PARLEY_URL to a running showcase agent, such as http://127.0.0.1:8000")
    return url.rstrip("/")


@pytest_asyncio.fixture
async def open_chat(server):
    """Opens chats that are closed with the test."""
    chats = []

    async def open_one(transports, session_id=None):
        chat = Chat(server, session_id)
        chats.append(chat)
        return await chat.open(transports)

    yield open_one
    for chat in chats:
        await chat.close()
        assert not chat.lost


@pytest_asyncio.fixture(params=TRANSPORTS, ids="-".join)
async def chat(request, open_chat):
    """A chat over each way to the server."""
    return await open_chat(request.param)


@pytest_asyncio.fixture
async def talk(open_chat):
    """A chat, where the way to the server does not matter."""
    return await open_chat(["websocket"])
