"""The processes of a run: the emulators, and the players that are driven line by line."""

import contextlib
import json
import pathlib
import queue
import subprocess
import tempfile
import threading
import time


class Crash(Exception):
    """A client failed in a way that is not an answer of the server; `str` says how."""


class ApiError(Exception):
    """A client's own typed error, which says what the server answered."""

    def __init__(self, type, code=None, description="", retry_after=None):
        super().__init__(f"{type}, code {code}: {description}")
        self.type = type
        self.code = code
        self.description = description
        self.retry_after = retry_after


class Process:
    """A child that ends with the block that it is used in, or with all others."""

    _lock = threading.Lock()
    _alive = set()
    _is_over = False

    def __init__(self, command, log, **options):
        with Process._lock:
            if Process._is_over:
                raise Crash("the run was stopped")
            self.child = subprocess.Popen(command, stderr=log, text=True, **options)
            Process._alive.add(self.child)

    @classmethod
    def kill_all(cls):
        """Ends all children at once, and lets nobody start another one."""
        with cls._lock:
            cls._is_over = True
            for child in cls._alive:
                child.kill()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.stdin:
            # A player ends with its input, all by itself. One that ended before may leave some.
            with contextlib.suppress(BrokenPipeError):
                self.child.stdin.close()
            self._wait(PATIENCE_AT_THE_END)
        self.child.terminate()
        if not self._wait(PATIENCE_AT_THE_END):
            self.child.kill()
            self.child.wait()
        with Process._lock:
            Process._alive.discard(self.child)

    def _wait(self, seconds):
        try:
            self.child.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


class Emulator(Process):
    """An emulator at a free port: its `url`, `token` and `control` are known once it listens."""

    def __init__(self, program, log):
        self._folder = tempfile.TemporaryDirectory()
        self._ready = pathlib.Path(self._folder.name) / "ready.json"
        command = (str(program), "--port", "0", "--seed", "1", "--ready-file", str(self._ready))
        super().__init__(command, log, stdin=subprocess.DEVNULL, stdout=log)

    def __enter__(self):
        try:
            ready = self._wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        self.url, self.token, self.control = ready["url"], ready["token"], ready["control"]
        return self

    def __exit__(self, *exception):
        super().__exit__(*exception)
        self._folder.cleanup()

    def _wait_until_ready(self):
        limit = time.monotonic() + PATIENCE_AT_THE_START
        while time.monotonic() < limit:
            if self.child.poll() is not None:
                raise Crash(f"the emulator ended with {self.child.returncode} at its start")
            try:
                return json.loads(self._ready.read_text())
            except (FileNotFoundError, json.JSONDecodeError):
                time.sleep(0.02)
        raise Crash("the emulator did not say that it is ready")


class Player(Process):
    """A client that performs operations."""

    def __init__(self, client, server, environment, log):
        self._log = log
        self._number = 0
        self._hangs_at = None
        super().__init__(
            client.command,
            log,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment | {"INTEROP_SERVER": json.dumps(server)},
        )
        self._messages = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        try:
            hello = self._next(PATIENCE_AT_THE_START, "its start")
        except BaseException:
            self.__exit__()
            raise
        self.version = hello["version"]
        self.operations = hello["operations"]
        self.without_codes = hello.get("without_codes")
        return self

    def perform(self, op, patience=None, **arguments):
        """Performs an operation and gives its result, as the JSON that the client made of it."""
        if self._hangs_at:
            raise Crash(f"the player hangs since {self._hangs_at}")
        self._number += 1
        request = {"id": self._number, "op": op, **arguments}
        try:
            self.child.stdin.write(json.dumps(request) + "\n")
            self.child.stdin.flush()
        except BrokenPipeError:
            raise Crash(f"the player ended before {op}; its log says why") from None
        answer = self._next(patience or PATIENCE, op)
        while answer.get("id") != self._number:
            answer = self._next(patience or PATIENCE, op)
        if "error" in answer:
            raise ApiError(**answer["error"])
        if "crash" in answer:
            raise Crash(f"{op}: {answer['crash']}")
        return answer["result"]

    def _next(self, patience, what):
        try:
            message = self._messages.get(timeout=patience)
        except queue.Empty:
            self._hangs_at = what
            raise Crash(f"no answer to {what} within {patience} s") from None
        if message is None:
            # For whoever asks next.
            self._messages.put(None)
            raise Crash(f"the player ended at {what}; its log says why")
        return message

    def _read(self):
        for line in self.child.stdout:
            try:
                message = json.loads(line)
            except json.JSONDecodeError:
                message = None
            if isinstance(message, dict):
                self._messages.put(message)
            else:
                # Something that a client printed by itself.
                self._log.write(line)
        self._messages.put(None)


# In seconds. Two clients share two cores with each other and with their emulators.
PATIENCE = 20
PATIENCE_AT_THE_START = 30
PATIENCE_AT_THE_END = 5
