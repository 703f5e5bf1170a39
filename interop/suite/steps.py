"""What each client has to do. A step is a function of a player and a scene; what it gives is a
remark for the report, and `None` for none."""

import base64
import hashlib
import socket
import time

from suite import files
from suite.processes import ApiError


class Failure(Exception):
    """Something is not as it has to be."""


class NotApplicable(Exception):
    """The client cannot do this by design; `str` says why."""


def get_me(player, scene):
    me = player.perform("me")
    expect("id", me["id"], scene.bot["id"])
    expect("username", me["username"], scene.bot["username"])
    expect("is_bot", me["is_bot"], True)


def entities(player, scene):
    for mode, text in ENTITIES_BY_MODE.items():
        message = player.perform("send_text", chat=scene.readers, text=text, parse_mode=mode)
        expect(f"text of {mode}", message["text"], ENTITIES_TEXT)
        found = [entity_key(entity) for entity in message["entities"]]
        expect(f"entities of {mode}", found, ENTITIES)


def keyboards(player, scene):
    rows = [[{"text": "Red", "data": "red"}], [{"text": "More", "url": "https://example.org/"}]]
    message = player.perform(
        "send_inline_keyboard", chat=scene.readers, text="inline keyboard", rows=rows
    )
    keyboard = message["reply_markup"]["inline_keyboard"]
    expect("inline keyboard", [[button_key(key) for key in row] for row in keyboard], rows)

    rows = [["Yes", "No"], ["Perhaps"]]
    player.perform("send_reply_keyboard", chat=scene.readers, text="reply keyboard", rows=rows)
    shown = scene.expect_message(scene.readers, "reply keyboard")["reply_markup"]
    expect("reply keyboard", [[key_label(key) for key in row] for row in shown["keyboard"]], rows)
    expect("resize_keyboard", shown.get("resize_keyboard"), True)


def up_and_download(player, scene):
    path = files.DOCUMENT
    sent = path.read_bytes()
    content = base64.b64encode(sent).decode()
    message = player.perform(
        "send_document", chat=scene.readers, name=path.name, content=content, path=str(path)
    )
    document = message["document"]
    expect("file_name", document["file_name"], path.name)
    expect("file_size", document["file_size"], len(sent))
    expect("caption", message["caption"], path.name)
    expect_same_bytes(path.name, player.perform("download", file_id=document["file_id"]), sent)

    path = files.PHOTOS[0]
    message = player.perform("send_photo", chat=scene.readers, path=str(path))
    largest = message["photo"][-1]
    expect("size of the photo", (largest["width"], largest["height"]), files.PHOTO_SIZE)
    downloaded = player.perform("download", file_id=largest["file_id"])
    expect_same_bytes(path.name, downloaded, path.read_bytes())


def command(player, scene):
    player.perform("start_polling")
    # What Ann wrote before the bot was there to read it.
    scene.expect_message(scene.ann, "started by Ann with")
    scene.write("Ann", scene.readers, f"/start@{scene.bot['username']} deep-link_42")
    scene.expect_message(scene.readers, "started by Ann with deep-link_42")


def callback_query(player, scene):
    rows = [[{"text": "Red", "data": "red"}, {"text": "Blue", "data": "blue"}]]
    message = player.perform("send_inline_keyboard", chat=scene.ann, text="Which?", rows=rows)
    answer = scene.click("Ann", message["message_id"], "blue")
    expect("answer to the click", answer.get("text"), "you chose blue")
    edited = scene.expect_message(scene.ann, "chosen: blue")
    expect("edited message", edited["message_id"], message["message_id"])


def invite_links(player, scene):
    exported_links(player, scene)
    additional_links(player, scene)
    join_requests(player, scene)


def exported_links(player, scene):
    chat = scene.readers
    first = player.perform("export_link", chat=chat)
    second = player.perform("export_link", chat=chat)
    expect("form of the link", first.startswith("https://t.me/+"), True)
    expect("first link is revoked", scene.link(chat, first)["is_revoked"], True)
    expect("second link is revoked", scene.link(chat, second)["is_revoked"], False)
    expect("join by the first link", scene.join("Dan", first), "refused")


def additional_links(player, scene):
    chat = scene.readers
    link = player.perform("create_link", chat=chat, name="May", member_limit=1)
    expect("new link", link_key(link), ("May", 1, False, False))
    url = link["invite_link"]
    expect("creator of the link", link["creator"]["id"], scene.bot["id"])
    expect("first to join", scene.join("Dan", url), "joined")
    expect("one too many", scene.join("Eve", url), "refused")

    link = player.perform("edit_link", chat=chat, link=url, name="June", member_limit=2)
    expect("edited link", link_key(link), ("June", 2, False, False))
    expect("second to join", scene.join("Eve", url), "joined")

    link = player.perform("revoke_link", chat=chat, link=url)
    expect("revoked link", link["is_revoked"], True)
    expect("join by the revoked link", scene.join("Finn", url), "refused")
    expect_error(player, 400, "INVITE_HASH_EXPIRED", "edit_link", chat=chat, link=url, name="July")


def join_requests(player, scene):
    chat = scene.readers
    link = player.perform("create_link", chat=chat, name="Ask", creates_join_request=True)
    expect("link by request", link_key(link), ("Ask", None, True, False))
    url = link["invite_link"]
    expect("Bob asks", scene.join("Bob", url, bio="please"), "requested")
    approval = scene.expect_call("approveChatJoinRequest")
    expect("status of the approval", approval["status"], 200)
    expect("Bob is in the chat", scene.is_member("Bob", chat), True)
    expect("Carol asks", scene.join("Carol", url, bio="let me in"), "requested")
    refusal = scene.expect_call("declineChatJoinRequest")
    expect("status of the refusal", refusal["status"], 200)
    expect("Carol is in the chat", scene.is_member("Carol", chat), False)

    limited = {"member_limit": 5, "creates_join_request": True}
    description = "member limit can't be specified for links requiring administrator approval"
    expect_error(player, 400, description, "create_link", chat=chat, **limited)


def errors(player, scene):
    missing, text = -1009999999999, "to nobody"
    expect_error(player, 400, "chat not found", "send_text", chat=missing, text=text)
    rights = "not enough rights to manage chat invite link"
    expect_error(player, 400, rights, "export_link", chat=scene.strangers)
    kicked = "bot was kicked from the supergroup chat"
    expect_error(player, 403, kicked, "send_text", chat=scene.foes, text=text)
    return player.without_codes


def too_many_requests(player, scene):
    text = "sent once"
    scene.control.delete("journal")
    scene.control.post("faults", method="sendMessage", times=1, too_many_requests=1)
    start = time.monotonic()
    has_retry = "send_with_retry" in player.operations
    if has_retry:
        player.perform("send_with_retry", chat=scene.readers, text=text)
    else:
        retry_by_hand(player, scene, text)
    waited = time.monotonic() - start
    expect("wait of a second", waited >= 1, True)

    calls = [(call["status"], call["executed"]) for call in scene.calls("sendMessage")]
    expect("calls", calls, [(429, False), (200, True)])
    texts = [message.get("text") for message in scene.messages(scene.readers)]
    expect("copies of the message", texts.count(text), 1)
    return None if has_retry else "no retry of its own: its error says how long to wait"


def retry_by_hand(player, scene, text):
    try:
        player.perform("send_text", chat=scene.readers, text=text)
    except ApiError as error:
        expect_code(player, error, 429)
        expect("retry_after", error.retry_after, 1)
        time.sleep(error.retry_after)
        player.perform("send_text", chat=scene.readers, text=text)
        return
    raise Failure("the call did not fail where a 429 was ordered")


def album(player, scene):
    paths = [str(path) for path in files.PHOTOS]
    messages = player.perform("send_album", chat=scene.readers, paths=paths)
    expect("messages of the album", len(messages), len(paths))
    expect("albums", len({message["media_group_id"] for message in messages}), 1)
    for path, message in zip(files.PHOTOS, messages):
        downloaded = player.perform("download", file_id=message["photo"][-1]["file_id"])
        expect_same_bytes(path.name, downloaded, path.read_bytes())


def end_of_polling(player, scene):
    player.perform("stop_polling", patience=30)
    scene.control.delete("journal")
    scene.write("Ann", scene.readers, f"/start@{scene.bot['username']} too-late")
    time.sleep(0.3)
    expect("calls of getUpdates after the end", len(scene.calls("getUpdates")), 0)


def webhook(player, scene):
    if "start_webhook" not in player.operations:
        raise NotApplicable("it leaves webhooks to its users")
    port, path = free_port(), "/webhook"
    url = f"http://127.0.0.1:{port}{path}"
    scene.control.delete("journal")
    player.perform("start_webhook", url=url, port=port, path=path, secret="of-this-suite")
    # What was written while nobody asked for it.
    scene.expect_message(scene.readers, "started by Ann with too-late")
    scene.write("Ann", scene.readers, f"/start@{scene.bot['username']} by-webhook")
    scene.expect_message(scene.readers, "started by Ann with by-webhook")
    player.perform("stop_webhook", patience=30)
    expect("calls of deleteWebhook", len(scene.calls("deleteWebhook")) > 0, True)


def expect(what, found, wanted):
    if found != wanted:
        raise Failure(f"{what}: {found!r} where {wanted!r} is due")


def expect_error(player, code, description, op, **arguments):
    try:
        result = player.perform(op, **arguments)
    except ApiError as error:
        expect_code(player, error, code)
        # Some clients strip `Bad Request: ` and begin with a capital letter, or write around it.
        if description.lower() not in error.description.lower():
            raise Failure(f"{op}: {error.description!r} where {description!r} is due") from None
        return
    raise Failure(f"{op} gave {result!r} where {code} {description!r} is due")


def expect_code(player, error, code):
    if error.code is None and player.without_codes:
        return
    expect(f"code of {error.type}", error.code, code)


def expect_same_bytes(name, downloaded, sent):
    received = base64.b64decode(downloaded)
    expect(f"length of {name}", len(received), len(sent))
    expect(f"hash of {name}", hash_of(received), hash_of(sent))


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def hash_of(content):
    return hashlib.sha256(content).hexdigest()


def entity_key(entity):
    return (entity["type"], entity["offset"], entity["length"], entity.get("url"))


def button_key(button):
    if "callback_data" in button:
        return {"text": button["text"], "data": button["callback_data"]}
    return {"text": button["text"], "url": button["url"]}


def key_label(key):
    return key if isinstance(key, str) else key["text"]


def link_key(link):
    keys = ("name", "member_limit", "creates_join_request", "is_revoked")
    return tuple(link.get(key) for key in keys)


STEPS = (
    ("getMe", get_me),
    ("entities", entities),
    ("keyboards", keyboards),
    ("files", up_and_download),
    ("command", command),
    ("callback", callback_query),
    ("invite links", invite_links),
    ("errors", errors),
    ("429", too_many_requests),
    ("album", album),
    ("the end", end_of_polling),
    ("webhook", webhook),
)

# One text in two languages. Offsets count UTF-16 units, of which the hand has two.
ENTITIES_TEXT = "👋 bold, slanted, a link, code & <tags>."
ENTITIES_BY_MODE = {
    "HTML": (
        '👋 <b>bold</b>, <i>slanted</i>, <a href="https://example.org/">a link</a>, '
        "<code>code</code> &amp; &lt;tags&gt;."
    ),
    "MarkdownV2": r"👋 *bold*, _slanted_, [a link](https://example.org/), `code` & <tags\>\.",
}
ENTITIES = [
    ("bold", 3, 4, None),
    ("italic", 9, 7, None),
    ("text_link", 18, 6, "https://example.org/"),
    ("code", 26, 4, None),
]
