"""The command: what it installs, plays and reports."""

import argparse
import concurrent.futures
import os
import pathlib
import signal
import sys
import time

from suite import files, install, places, report
from suite.clients import CLIENTS
from suite.control import Control, Refused, Scene
from suite.processes import ApiError, Crash, Emulator, Player, Process
from suite.steps import STEPS, Failure, NotApplicable


def main(arguments):
    options = _parse(arguments)
    # So that the processes end with the program.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chosen = [client for client in CLIENTS if client.name in options.clients]
    places.LOGS.mkdir(parents=True, exist_ok=True)
    files.write()
    try:
        emulator = options.emulator or install.emulator()
        for language in dict.fromkeys(client.language for client in chosen):
            install.LANGUAGES[language]()
    except install.Unavailable as reason:
        print(f"interop: {reason}", file=sys.stderr)
        return 2

    results = _play_all(chosen, emulator, options.jobs)
    report.write(results)
    report.show(results)
    return 1 if report.has_failed(results) else 0


def _parse(arguments):
    parser = argparse.ArgumentParser(
        prog="interop/run", description="Plays real clients against the emulator."
    )
    names = [client.name for client in CLIENTS]
    parser.add_argument("clients", nargs="*", metavar="CLIENT", help=f"of {', '.join(names)}")
    parser.add_argument("--jobs", type=int, default=2, help="how many play at a time")
    parser.add_argument("--emulator", type=pathlib.Path, help="a program to use, unbuilt")
    options = parser.parse_args(arguments)
    options.clients = [name.lower() for name in options.clients] or names
    for name in options.clients:
        if name not in names:
            parser.error(f"there is no client {name}; there are {', '.join(names)}")
    return options


def _play_all(clients, program, jobs):
    pool = concurrent.futures.ThreadPoolExecutor(jobs)
    try:
        return list(pool.map(lambda client: _play(client, program), clients))
    except BaseException:
        Process.kill_all()
        pool.shutdown(cancel_futures=True)
        raise


def _play(client, program):
    """Plays all steps of one client, in a world of its own."""
    result = report.ClientResult(client.name)
    with open(places.LOGS / f"{client.name}.log", "w", buffering=1) as log:
        try:
            with Emulator(program, log) as emulator:
                scene = Scene(Control(emulator.control))
                server = {"url": emulator.url, "token": emulator.token}
                with Player(client, server, _environment(), log) as player:
                    result.version = player.version
                    for name, step in STEPS:
                        result.steps.append(_try(name, step, player, scene))
        except (Crash, Refused, OSError) as reason:
            for name, _ in STEPS[len(result.steps) :]:
                result.steps.append(report.StepResult(name, "FAIL", f"not begun: {reason}"))
    print(f"interop: {client.name}: {report.summary([result])}", flush=True)
    return result


def _try(name, step, player, scene):
    start = time.monotonic()
    try:
        outcome, reason = "pass", step(player, scene)
    except NotApplicable as why:
        outcome, reason = "n/a", str(why)
    except (Failure, Crash, ApiError, Refused, OSError) as why:
        outcome, reason = "FAIL", f"{why}"
    except (KeyError, IndexError, TypeError, StopIteration) as why:
        outcome, reason = "FAIL", f"an answer misses something: {why!r}"
    return report.StepResult(name, outcome, reason, round(1000 * (time.monotonic() - start)))


def _environment():
    """The environment, without a proxy between a client and 127.0.0.1."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    return kept | {"NO_PROXY": "127.0.0.1", "PYTHONUNBUFFERED": "1"}
