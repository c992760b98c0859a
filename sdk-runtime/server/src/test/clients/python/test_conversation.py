"""python-socketio holds the conversation that the JavaScript clients hold."""

import threading

import pytest
import socketio


def tokens(count):
    return " ".join(f"t{i}" for i in range(count))


def test_answers_come(chat):
    assert chat.ask("echo grüße €\N{THUMBS UP SIGN}") == "grüße €\N{THUMBS UP SIGN}"
    assert chat.ask("len a\N{THUMBS UP SIGN}b") == "len 3"
    assert chat.ask("count") == "count 1"
    assert chat.ask("count") == "count 2"
    assert chat.ask("starts") == "starts 1"


def test_turn_comes_in_order(open_chat):
    chat = open_chat(["websocket"])
    start = len(chat.events)
    said = chat.say("echo hi")
    chat.until(lambda: "task_end" in [e for e, _ in chat.events[start:]], "the end of the turn")

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


def test_streams_arrive_token_by_token(chat):
    assert chat.ask("stream 30 5") == tokens(30)
    assert chat.count("stream_start") == 1
    assert chat.count("stream_token") >= 1


def test_errors_show_a_reference_and_the_chat_goes_on(chat):
    chat.say("error")
    error = chat.until(lambda: next((s for s in chat.answers() if s["isError"]), None), "the error")
    assert "Reference: " in error["output"]
    assert chat.ask("echo fine") == "fine"


def test_stop_ends_what_runs(chat):
    chat.say("long 60")
    chat.answer("long begins")
    chat.client.emit("stop")
    chat.answer("Task manually stopped.")
    chat.answer("stop seen")
    chat.until(lambda: not chat.loading, "the end of the turn")


@pytest.mark.parametrize("transports", [["polling"], ["websocket"]], ids="-".join)
def test_cut_stream_arrives_whole(open_chat, transports):
    chat = open_chat(transports)
    chat.say("stream 200 10")
    chat.until(lambda: any("t60" in s["output"] for s in chat.answers()), "the middle")

    chat.cut()
    chat.until(lambda: chat.count("clear_call_fn") == 2, "the reconnect")

    chat.answer(tokens(200))
    chat.until(lambda: not chat.loading, "the end of the turn")
    assert len(chat.answers()) == 1


def test_session_may_come_back_over_another_transport(open_chat):
    first = open_chat(["websocket"])
    assert first.ask("count") == "count 1"
    first.close()

    second = open_chat(["polling"], first.session_id)

    assert second.ask("count") == "count 2"
    assert second.ask("starts") == "starts 1"


def test_acks_and_binary_data_are_understood(chat):
    acked = threading.Event()
    chat.client.emit("stop", callback=lambda *_: acked.set())
    assert acked.wait(10)

    chat.client.emit("nobody_knows_this", {"deep": [b"\x01\x02", {"more": b"\x00" * 5000}]})
    chat.client.emit("audio_chunk", {"isStart": True, "data": b"\x00\x01"})
    assert chat.ask("echo still here") == "still here"


def test_large_texts_arrive_unchanged(chat):
    text = "line €\n" * 20_000
    assert chat.ask(f"echo {text}x") == f"{text}x"
    assert len(chat.ask("big 2000000")) == 2_000_000


def test_too_large_text_is_refused_in_the_chat(open_chat):
    chat = open_chat(["websocket"])
    chat.say("echo " + "x" * 1_000_001)
    refusal = chat.until(lambda: next((s for s in chat.answers() if s["isError"]), None), "refusal")
    assert "too long" in refusal["output"]
    assert chat.ask("echo fine") == "fine"


def test_page_without_introduction_is_refused(server):
    client = socketio.Client(reconnection=False)
    reasons = []
    client.on("connect_error", reasons.append)

    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(
            server, socketio_path="/ws/socket.io", transports=["websocket"], auth={"userEnv": "{}"}
        )

    assert reasons == [{"message": "Connection refused by server"}]
