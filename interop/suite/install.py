"""Installs and builds what is missing."""

import hashlib
import os
import shutil
import subprocess
import sys
import time

from suite import places


class Unavailable(Exception):
    """Something that is needed could not be installed or built."""


def emulator():
    _run("building the emulator", _CARGO_BUILD + ("-p", "chappe-emulator"), places.REPOSITORY)
    return places.EMULATOR


def node():
    folder = places.SUITE / "node"
    lock = folder / "package-lock.json"
    with _Stamp(folder / "node_modules" / ".chappe-interop", lock) as is_fresh:
        if not is_fresh:
            command = ("npm", "ci", "--omit=dev", "--no-audit", "--no-fund")
            _run("installing the clients of Node", command, folder)


def python():
    requirements = places.SUITE / "python" / "requirements.txt"
    with _Stamp(places.VENV / ".chappe-interop", requirements) as is_fresh:
        if not is_fresh:
            shutil.rmtree(places.VENV, ignore_errors=True)
            command = (sys.executable, "-m", "venv", str(places.VENV))
            _run("making a virtual environment", command, places.SUITE)
            command = (str(places.VENV_PYTHON), "-m", "pip", "install", "--quiet", "--no-deps")
            command += ("--disable-pip-version-check", "-r", str(requirements))
            _run("installing the clients of Python", command, places.SUITE)


def rust():
    environment = {"CARGO_TARGET_DIR": str(places.RUST_TARGET)}
    _run("building the clients of Rust", _CARGO_BUILD, places.SUITE / "rust", environment)


LANGUAGES = {"node": node, "python": python, "rust": rust}


class _Stamp:
    """Remembers for which version of a file something was installed."""

    def __init__(self, path, source):
        self.path = path
        self.digest = hashlib.sha256(source.read_bytes()).hexdigest()

    def __enter__(self):
        return self.path.is_file() and self.path.read_text() == self.digest

    def __exit__(self, kind, *_):
        if kind is None:
            self.path.write_text(self.digest)


def _run(what, command, folder, environment=None):
    print(f"interop: {what} …", flush=True)
    start = time.monotonic()
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=os.environ | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    except FileNotFoundError:
        raise Unavailable(f"{what}: there is no program {command[0]}") from None
    if done.returncode != 0:
        raise Unavailable(f"{what}: {' '.join(command)}\n{done.stdout}")
    print(f"interop: {what} took {time.monotonic() - start:.1f} s", flush=True)


_CARGO_BUILD = ("cargo", "build", "--quiet", "--locked")
