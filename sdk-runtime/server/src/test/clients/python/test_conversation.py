"""python-socketio holds the conversation that the JavaScript clients hold."""

import asyncio
import queue
import uuid

import pytest
import socketio


def tokens(count):
    return " ".join(f"t{i}" for i in range(count))


async def test_answers_come(chat):
    assert await chat.ask("echo grüße €\N{THUMBS UP SIGN}") == "grüße €\N{THUMBS UP SIGN}"
    assert await chat.ask("len a\N{THUMBS UP SIGN}b") == "len 3"
    assert await chat.ask("count") == "count 1"
    assert await chat.ask("count") == "count 2"
    assert await chat.ask("starts") == "starts 1"


async def test_turn_comes_in_order(open_chat):
    chat = await open_chat(["websocket"])
    await chat.idle()
    start = len(chat.events)
    said = await chat.say("echo hi")
    await chat.until(lambda: "task_end" in [e for e, _ in chat.events[start:]], "the end of the turn")

    turn = chat.events[start:]
    assert [event for event, _ in turn] == [
        "task_start",
        "first_interaction",
        "new_message",
        "new_message",
        "update_message",
        "task_end",
    ]
    assert (turn[2][1]["type"], turn[2][1]["parentId"]) == ("run", said)
    assert (turn[3][1]["output"], turn[3][1]["parentId"]) == ("hi", turn[2][1]["id"])


async def test_streams_arrive_token_by_token(chat):
    assert await chat.ask("stream 30 5") == tokens(30)
    assert chat.count("stream_start") == 1
    assert chat.count("stream_token") >= 1


async def test_errors_show_a_reference_and_the_chat_goes_on(chat):
    await chat.say("error")
    error = await chat.until(lambda: next((s for s in chat.answers() if s["isError"]), None), "the error")
    assert "Reference: " in error["output"]
    assert await chat.ask("echo fine") == "fine"


async def test_stop_ends_what_runs(chat):
    await chat.say("long 60")
    await chat.answer("long begins")
    await chat.client.emit("stop")
    await chat.answer("Task manually stopped.")
    await chat.answer("stop seen")
    await chat.idle()


@pytest.mark.parametrize("transports", [["polling"], ["websocket"]], ids="-".join)
async def test_cut_stream_arrives_whole(open_chat, transports):
    chat = await open_chat(transports)
    await chat.say("stream 200 10")
    await chat.until(lambda: any("t60" in s["output"] for s in chat.answers()), "the middle")

    await chat.cut()

    await chat.answer(tokens(200))
    await chat.idle()
    assert len(chat.answers()) == 1


async def test_session_may_come_back_over_another_transport(open_chat):
    first = await open_chat(["websocket"])
    assert await first.ask("count") == "count 1"
    await first.close()

    second = await open_chat(["polling"], first.session_id)

    assert await second.ask("count") == "count 2"
    assert await second.ask("starts") == "starts 1"


async def test_acks_and_binary_data_are_understood(chat):
    acked = asyncio.Event()
    await chat.client.emit("stop", callback=lambda *_: acked.set())
    await asyncio.wait_for(acked.wait(), 10)

    await chat.client.emit("nobody_knows_this", {"deep": [b"\x01\x02", {"more": b"\x00" * 5000}]})
    await chat.client.emit("audio_chunk", {"isStart": True, "data": b"\x00\x01"})
    assert await chat.ask("echo still here") == "still here"


async def test_large_texts_arrive_unchanged(chat):
    text = "line €\n" * 20_000
    assert await chat.ask(f"echo {text}x") == f"{text}x"
    assert len(await chat.ask("big 2000000")) == 2_000_000


async def test_too_large_text_is_refused_in_the_chat(open_chat):
    chat = await open_chat(["websocket"])
    await chat.say("echo " + "x" * 1_000_001)
    refusal = await chat.until(lambda: next((s for s in chat.answers() if s["isError"]), None), "refusal")
    assert "too long" in refusal["output"]
    assert await chat.ask("echo fine") == "fine"


def test_page_without_introduction_is_refused(server):
    client = socketio.Client(reconnection=False)
    reasons = []
    client.on("connect_error", reasons.append)

    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(
            server, socketio_path="/ws/socket.io", transports=["websocket"], auth={"userEnv": "{}"}
        )

    assert reasons == [{"message": "Connection refused by server"}]


def test_synchronous_client_talks_too(server):
    """It gives each packet a thread of its own, so what comes is looked at as a whole."""
    client = socketio.Client()
    said = queue.Queue()
    client.on("new_message", said.put)
    client.on("connect", lambda: client.emit("connection_successful"))
    client.connect(
        server, socketio_path="/ws/socket.io", auth={"sessionId": str(uuid.uuid4())}
    )
    try:
        message = {"id": str(uuid.uuid4()), "type": "user_message", "output": "echo hello"}
        client.emit("client_message", {"message": message})
        while said.get(timeout=15)["output"] != "hello":
            pass
    finally:
        client.disconnect()
