#!/usr/bin/env python3
"""Writes the answers that the benchmarks decode: `updates.json` and `message.json`.

The shapes are those of the Bot API, the sizes those of real chats: most updates are messages with
a sender and a chat, some are long, and one in five is something else. Whatever varies is drawn from
a fixed seed, so that the files come out the same each time.
"""

import json
import random
from pathlib import Path

HERE = Path(__file__).parent
draw = random.Random(1792)

NAMES = ["Amélie", "Bruno", "Čeněk", "Дарья", "Elif", "Farid", "Giulia", "Håkon", "石井", "Jo"]
WORDS = (
    "the link of this group was refreshed again today please use the new one and tell others "
    "да нет спасибо завтра в шесть вечера 明日は六時に駅で会いましょう ça marche très bien 👍 😂 🎉 "
    "who has the keys meeting moved to room four does anybody know when the train leaves"
).split()
CHATS = [-1001700000000 - 7919 * n for n in range(8)]


def text(words):
    return " ".join(draw.choice(WORDS) for _ in range(words))


def file_id(kind):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return kind + "".join(draw.choice(alphabet) for _ in range(67))


def file(kind, size):
    whole = file_id(kind)
    return {"file_id": whole, "file_unique_id": "AQAD" + whole[-11:], "file_size": size}


def user(bot=False):
    number = draw.randrange(10)
    who = {
        "id": 210000000 + number * 7654321,
        "is_bot": bot,
        "first_name": NAMES[number],
    }
    if number % 2:
        who["last_name"] = "Example"
    if number % 3:
        who["username"] = f"example_user_{number}"
    if not bot:
        who["language_code"] = draw.choice(["en", "de", "ru", "ja", "pt-br"])
    if number == 7:
        who["is_premium"] = True
    return who


def private(who):
    chat = {"id": who["id"], "first_name": who["first_name"], "type": "private"}
    for field in ("last_name", "username"):
        if field in who:
            chat[field] = who[field]
    return chat


def group():
    number = draw.randrange(len(CHATS))
    return {"id": CHATS[number], "title": f"Neighbours of house {number}", "type": "supergroup"}


def channel():
    return {
        "id": -1001900000001,
        "title": "The optical telegraph",
        "username": "optical_telegraph_example",
        "type": "channel",
    }


def frame(date):
    """A message without what it says."""
    who = user()
    return {
        "message_id": draw.randrange(1000, 900000),
        "from": who,
        "chat": private(who) if draw.random() < 0.4 else group(),
        "date": date,
    }


def photo():
    return [
        file("AgACAgIAAx", size) | {"width": width, "height": height}
        for width, height, size in [(90, 67, 1520), (320, 240, 21033), (800, 600, 91450), (1280, 960, 172311)]
    ]


def thumbnail():
    return file("AAMCAgADGQ", 11840) | {"width": 320, "height": 180}


def keyboard(rows):
    return {
        "inline_keyboard": [
            [
                {"text": text(2), "callback_data": f"vote:{row}:{column}"}
                for column in range(2)
            ]
            for row in range(rows)
        ]
    }


def link(said):
    return {"offset": 0, "length": len(said.split()[0]), "type": "bold"}


def message(date, kind):
    it = frame(date)
    if kind == "text":
        it["text"] = text(draw.choice([2, 8, 16, 30, 60]))
    elif kind == "formatted":
        it["text"] = text(44)
        it["entities"] = [
            link(it["text"]),
            {"offset": 12, "length": 9, "type": "italic"},
            {"offset": 30, "length": 8, "type": "text_link", "url": "https://example.org/telegraph"},
        ]
        it["link_preview_options"] = {"is_disabled": True}
    elif kind == "command":
        it["text"] = "/refreshlink now"
        it["entities"] = [{"offset": 0, "length": 12, "type": "bot_command"}]
    elif kind == "reply":
        it["reply_to_message"] = message(date - 60, "text")
        it["reply_to_message"]["chat"] = it["chat"]
        it["text"] = text(8)
    elif kind == "forwarded":
        it["forward_origin"] = {
            "type": "channel",
            "chat": channel(),
            "message_id": draw.randrange(1, 5000),
            "author_signature": "Claude",
            "date": date - 86400,
        }
        it["text"] = text(50)
    elif kind == "photo":
        it["photo"] = photo()
        it["caption"] = text(6)
        it["caption_entities"] = [link(it["caption"])]
    elif kind == "album":
        it["media_group_id"] = "13500000000000042"
        it["photo"] = photo()
    elif kind == "sticker":
        it["sticker"] = file("CAACAgIAAx", 31200) | {
            "width": 512,
            "height": 512,
            "emoji": "👍",
            "set_name": "SemaphoreTowers",
            "is_animated": False,
            "is_video": False,
            "type": "regular",
            "thumbnail": thumbnail(),
        }
    elif kind == "voice":
        it["voice"] = file("AwACAgIAAx", 48011) | {"duration": 11, "mime_type": "audio/ogg"}
    elif kind == "video":
        it["video"] = file("BAACAgIAAx", 4911230) | {
            "duration": 31,
            "width": 1280,
            "height": 720,
            "file_name": "VID_20260412.mp4",
            "mime_type": "video/mp4",
            "thumbnail": thumbnail(),
        }
        it["caption"] = text(4)
    elif kind == "document":
        it["document"] = file("BQACAgIAAx", 88120) | {
            "file_name": "minutes-of-the-meeting.pdf",
            "mime_type": "application/pdf",
        }
    elif kind == "location":
        it["location"] = {"latitude": 48.886452, "longitude": 2.343121}
    elif kind == "poll":
        it["poll"] = poll()
    elif kind == "joined":
        new = user()
        it["new_chat_participant"] = new
        it["new_chat_member"] = new
        it["new_chat_members"] = [new]
    elif kind == "buttons":
        it["text"] = text(9)
        it["reply_markup"] = keyboard(3)
    else:
        raise ValueError(kind)
    return it


def poll():
    return {
        "id": "5300000000000000017",
        "question": "When shall we meet?",
        "options": [
            {"persistent_id": str(n), "text": text(2), "voter_count": draw.randrange(9)} for n in range(4)
        ],
        "total_voter_count": 17,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }


def member(who, status):
    return {"user": who, "status": status}


MESSAGES = (
    ["text"] * 20
    + ["command"] * 5
    + ["reply"] * 9
    + ["formatted"] * 6
    + ["photo"] * 11
    + ["album"] * 5
    + ["forwarded"] * 3
    + ["sticker"] * 6
    + ["voice"] * 3
    + ["video"] * 3
    + ["document"] * 3
    + ["location", "poll", "joined", "joined"]
)
OTHERS = (
    ["callback_query"] * 9
    + ["edited_message"] * 4
    + ["channel_post"] * 3
    + ["inline_query"] * 2
    + ["message_reaction"] * 2
    + ["chat_member"] * 1
    + ["my_chat_member"] * 1
)


def update(number, kind):
    date = 1776000000 + number * 3
    if kind in MESSAGES:
        content = {"message": message(date, kind)}
    elif kind == "callback_query":
        shown = message(date - 600, "buttons")
        shown["from"] = user(bot=True)
        content = {
            kind: {
                "id": f"91{number:017}",
                "from": user(),
                "message": shown,
                "chat_instance": "-3100000000000000042",
                "data": "vote:1:0",
            }
        }
    elif kind == "edited_message":
        edited = message(date - 30, "text")
        edited["edit_date"] = date
        content = {kind: edited}
    elif kind == "channel_post":
        post = message(date, "formatted")
        del post["from"]
        post["chat"] = channel()
        post["sender_chat"] = channel()
        content = {kind: post}
    elif kind == "inline_query":
        who = user()
        content = {
            kind: {
                "id": f"92{number:017}",
                "from": who,
                "chat_type": "supergroup",
                "query": "semaphore",
                "offset": "",
            }
        }
    elif kind == "message_reaction":
        content = {
            kind: {
                "chat": group(),
                "message_id": draw.randrange(1000, 900000),
                "user": user(),
                "date": date,
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": "👍"}],
            }
        }
    else:
        who = user()
        content = {
            kind: {
                "chat": group(),
                "from": user(),
                "date": date,
                "old_chat_member": member(who, "left"),
                "new_chat_member": member(who, "member"),
            }
        }
    return {"update_id": 880000000 + number} | content


def write(name, result):
    answer = {"ok": True, "result": result}
    whole = json.dumps(answer, ensure_ascii=True, separators=(",", ":"))
    (HERE / name).write_text(whole)
    print(f"{name}: {len(whole)} bytes")


kinds = MESSAGES + OTHERS
draw.shuffle(kinds)
assert len(kinds) == 100
write("updates.json", [update(number, kind) for number, kind in enumerate(kinds)])

# What `sendMessage` with a keyboard is answered with.
sent = message(1776000000, "buttons")
sent["from"] = {"id": 123456, "is_bot": True, "first_name": "Chappe", "username": "chappe_example_bot"}
write("message.json", sent)
