"""The part of a player that is the same for all clients of Python.

It reads operations from standard input, one JSON object a line, and answers each with one.
"""

import asyncio
import importlib.metadata
import inspect
import json
import os
import sys
import traceback

# What the runner says about the emulator: `url`, `token`, `username`.
SERVER = json.loads(os.environ["INTEROP_SERVER"])


def is_welcome(bio):
    """Whether a request to join is one that the bot of this suite lets in."""
    return (bio or "").startswith("please")


async def play(client, operations, describe_error):
    """Plays a client until standard input ends.

    `operations` is an object whose public methods are the operations, plain or async;
    `describe_error` gives `code`, `description` and `retry_after` of the client's own typed
    error, and nothing for any other one.
    """
    names = [name for name in dir(operations) if not name.startswith("_")]
    say(client=client, version=importlib.metadata.version(client), operations=names)
    lines = asyncio.StreamReader(limit=LINE_LIMIT)
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(lines), sys.stdin
    )
    while line := await lines.readline():
        arguments = json.loads(line)
        number, name = arguments.pop("id"), arguments.pop("op")
        say(id=number, **await answer(getattr(operations, name), arguments, describe_error))


async def answer(operation, arguments, describe_error):
    try:
        if inspect.iscoroutinefunction(operation):
            result = await operation(**arguments)
        else:
            result = await asyncio.to_thread(operation, **arguments)
        return {"result": result}
    except Exception as error:
        described = describe_error(error)
        if described is None:
            traceback.print_exception(error)
            return {"crash": f"{type(error).__name__}: {error}"}
        return {"error": {"type": type(error).__name__, **described}}


def say(**message):
    print(json.dumps(message), flush=True)


# An operation may carry a file.
LINE_LIMIT = 16 * 1024 * 1024
