"""The control API of the emulator, and the scene in which a client plays."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request


class Refused(Exception):
    """The control API refused something."""

    def __init__(self, status, error):
        super().__init__(f"{status} {error}")
        self.status = status


class Control:
    def __init__(self, root):
        self.root = root.rstrip("/")

    def get(self, path, **query):
        suffix = f"?{urllib.parse.urlencode(query)}" if query else ""
        return self._send("GET", path + suffix)

    def post(self, path, **body):
        return self._send("POST", path, body)

    def put(self, path, **body):
        return self._send("PUT", path, body)

    def delete(self, path):
        return self._send("DELETE", path)

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.root}/{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            raise Refused(error.code, error.read().decode(errors="replace")) from None
        return json.loads(text) if text else None


class Scene:
    """Some users, and groups in which the bot may do more or less."""

    def __init__(self, control):
        self.control = control
        self.bot = control.get("bots")[0]
        self.users = {
            name: control.post("users", first_name=name, username=f"{name.lower()}_reads")["id"]
            for name in ("Ann", "Bob", "Carol", "Dan", "Eve", "Finn")
        }
        # The bot may invite here, there do nothing, and is not let in at the third.
        self.readers = self._supergroup("Readers")
        self._set_bot(self.readers, "administrator", rights={"can_invite_users": True})
        self.strangers = self._supergroup("Strangers")
        self._set_bot(self.strangers, "member")
        self.foes = self._supergroup("Foes")
        self._set_bot(self.foes, "member")
        self._set_bot(self.foes, "banned")
        # A bot cannot begin a conversation.
        self.write_to_bot("Ann", "/start")

    @property
    def ann(self):
        """Where the bot and Ann talk, as the bot names it."""
        return self.users["Ann"]

    def write(self, user, chat, text):
        return self._act(user, "messages", chat_id=chat, text=text)["message_id"]

    def write_to_bot(self, user, text):
        return self._act(user, "messages", bot_id=self.bot["id"], text=text)["message_id"]

    def click(self, user, message_id, data):
        """Clicks a button of a message of the bot, in private, and gives what the bot answers."""
        click = self._act(
            user, "clicks", bot_id=self.bot["id"], message_id=message_id, data=data
        )
        return self.control.get(f"callbacks/{click['callback_query_id']}", timeout=10)

    def join(self, user, link, bio=None):
        """`joined`, `requested`, or `refused` where the link leads nowhere."""
        body = {"link": link} | ({"bio": bio} if bio else {})
        try:
            return self._act(user, "joins", **body)["outcome"]
        except Refused as refusal:
            if refusal.status == 409:
                return "refused"
            raise

    def expect_message(self, chat, text):
        """Waits for a message of the bot with this text in it."""
        place = {"chat_id": chat}
        if chat in self.users.values():
            place = {"bot_id": self.bot["id"], "user_id": chat}
        wanted = {"from": self.bot["id"], "text_contains": text, "timeout": 10}
        return self.control.post("expect/message", **place, **wanted)

    def messages(self, chat):
        return self.control.get(f"chats/{chat}/messages")

    def is_member(self, user, chat):
        present = ("creator", "administrator", "member", "restricted")
        return any(
            member["account_id"] == self.users[user] and member["status"] in present
            for member in self.control.get(f"chats/{chat}/members")
        )

    def link(self, chat, link):
        """An invite link as the chat's administrators see it."""
        links = self.control.get(f"chats/{chat}/invite_links")
        return next(known for known in links if known["link"] == link)

    def calls(self, method):
        return self.control.get("journal", method=method)

    def expect_call(self, method):
        """Waits for a call that is executed and answered."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            for call in self.calls(method):
                if call["executed"] and call["status"] is not None:
                    return call
            time.sleep(0.05)
        raise Refused(408, f"no {method} within {PATIENCE} s")

    def _act(self, user, what, **body):
        return self.control.post(f"users/{self.users[user]}/{what}", **body)

    def _supergroup(self, title):
        return self.control.post("chats", type="supergroup", title=title, owner=self.ann)["id"]

    def _set_bot(self, chat, status, **body):
        self.control.put(f"chats/{chat}/members/{self.bot['id']}", status=status, **body)


# In seconds.
PATIENCE = 15
