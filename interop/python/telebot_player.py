import asyncio
import base64
import http.server
import threading
import traceback

from telebot import ExceptionHandler, TeleBot, apihelper, util
from telebot.apihelper import ApiTelegramException
from telebot.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    Update,
)

from player import SERVER, is_welcome, play

apihelper.API_URL = SERVER["url"] + "/bot{0}/{1}"
apihelper.FILE_URL = SERVER["url"] + "/file/bot{0}/{1}"


class Handled(ExceptionHandler):
    """A handler that fails ends the polling otherwise."""

    def handle(self, exception):
        traceback.print_exception(exception)
        return True


bot = TeleBot(SERVER["token"], exception_handler=Handled())


@bot.message_handler(commands=["start"])
def start(message):
    payload = util.extract_arguments(message.text)
    bot.send_message(message.chat.id, f"started by {message.from_user.first_name} with {payload}")


@bot.callback_query_handler(func=lambda query: query.data)
def choose(query):
    bot.answer_callback_query(query.id, f"you chose {query.data}")
    message = query.message
    bot.edit_message_text(f"chosen: {query.data}", message.chat.id, message.message_id)


@bot.chat_join_request_handler()
def decide(request):
    if is_welcome(request.bio):
        bot.approve_chat_join_request(request.chat.id, request.from_user.id)
    else:
        bot.decline_chat_join_request(request.chat.id, request.from_user.id)


class Operations:
    def __init__(self):
        self._polling = None
        self._webhook = None

    def me(self):
        return bot.get_me().to_dict()

    def send_text(self, chat, text, parse_mode=None):
        return bot.send_message(chat, text, parse_mode=parse_mode).json

    def send_inline_keyboard(self, chat, text, rows):
        def button(text, data=None, url=None):
            return InlineKeyboardButton(text, callback_data=data, url=url)

        markup = InlineKeyboardMarkup([[button(**each) for each in row] for row in rows])
        return bot.send_message(chat, text, reply_markup=markup).json

    def send_reply_keyboard(self, chat, text, rows):
        markup = ReplyKeyboardMarkup(resize_keyboard=True)
        for row in rows:
            markup.row(*row)
        return bot.send_message(chat, text, reply_markup=markup).json

    def send_document(self, chat, name, content, **_):
        file = base64.b64decode(content)
        return bot.send_document(chat, file, visible_file_name=name, caption=name).json

    def send_photo(self, chat, path):
        with open(path, "rb") as file:
            return bot.send_photo(chat, file).json

    def download(self, file_id):
        file = bot.get_file(file_id)
        return base64.b64encode(bot.download_file(file.file_path)).decode()

    def send_album(self, chat, paths):
        media = [InputMediaPhoto(InputFile(path)) for path in paths]
        return [message.json for message in bot.send_media_group(chat, media)]

    def export_link(self, chat):
        return bot.export_chat_invite_link(chat)

    def create_link(self, chat, **options):
        return bot.create_chat_invite_link(chat, **options).to_dict()

    def edit_link(self, chat, link, **options):
        return bot.edit_chat_invite_link(chat, link, **options).to_dict()

    def revoke_link(self, chat, link):
        return bot.revoke_chat_invite_link(chat, link).to_dict()

    def start_polling(self):
        # It stops when its last long poll is over, which is to be soon.
        self._polling = threading.Thread(target=bot.polling, kwargs={"long_polling_timeout": 1})
        self._polling.start()

    def stop_polling(self):
        bot.stop_polling()
        self._polling.join()

    def start_webhook(self, url, port, path, secret):
        # As its examples do it for who needs no framework.
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                is_ours = self.headers["X-Telegram-Bot-Api-Secret-Token"] == secret
                if not is_ours or self.path != path:
                    self.send_error(403)
                    return
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(200)
                self.end_headers()
                bot.process_new_updates([Update.de_json(body.decode())])

        self._webhook = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        threading.Thread(target=self._webhook.serve_forever).start()
        bot.set_webhook(url, secret_token=secret)

    def stop_webhook(self):
        bot.delete_webhook()
        self._webhook.shutdown()
        self._webhook.server_close()

    def send_with_retry(self, chat, text):
        return util.antiflood(bot.send_message, chat, text).json


def describe_error(error):
    if not isinstance(error, ApiTelegramException):
        return None
    parameters = error.result_json.get("parameters", {})
    return {
        "code": error.error_code,
        "description": error.description,
        "retry_after": parameters.get("retry_after"),
    }


asyncio.run(play("pyTelegramBotAPI", Operations(), describe_error))
