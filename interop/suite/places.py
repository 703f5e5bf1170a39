"""Where things are."""

import os
import pathlib

SUITE = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = SUITE.parent

CARGO_TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
EMULATOR = CARGO_TARGET / "debug" / "chappe-emulator"

OUTPUT = REPOSITORY / "target" / "interop"
RESULTS = OUTPUT / "results.json"
LOGS = OUTPUT / "logs"
VENV = OUTPUT / "venv"
VENV_PYTHON = VENV / "bin" / "python"
RUST_TARGET = OUTPUT / "rust"
