"""The clients, and how the player of each is started."""

import dataclasses

from suite import places


@dataclasses.dataclass(frozen=True)
class Client:
    name: str
    language: str
    command: tuple[str, ...]


def _node(name):
    script = places.SUITE / "node" / f"{name}.js"
    return Client(name, "node", ("node", str(script)))


def _python(name, script):
    return Client(name, "python", (str(places.VENV_PYTHON), str(places.SUITE / "python" / script)))


def _rust(name):
    return Client(name, "rust", (str(places.RUST_TARGET / "debug" / name),))


CLIENTS = (
    _node("grammy"),
    _node("telegraf"),
    _node("gramio"),
    _node("node-telegram-bot-api"),
    _python("aiogram", "aiogram_player.py"),
    _python("python-telegram-bot", "ptb_player.py"),
    _python("pytelegrambotapi", "telebot_player.py"),
    _rust("teloxide"),
    _rust("frankenstein"),
)
