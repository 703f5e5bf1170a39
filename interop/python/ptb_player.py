import asyncio
import base64

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    error as errors,
)
from telegram.ext import (
    AIORateLimiter,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatJoinRequestHandler,
    CommandHandler,
)

from player import SERVER, is_welcome, play

# Its errors have a type for each code, and no number. `BadRequest` and `Forbidden` are the only
# ones that this suite provokes, besides `RetryAfter`.
CODES = {errors.BadRequest: 400, errors.Forbidden: 403, errors.RetryAfter: 429}


async def start(update, context):
    name, payload = update.effective_user.first_name, " ".join(context.args)
    await update.message.reply_text(f"started by {name} with {payload}")


async def choose(update, _):
    query = update.callback_query
    await query.answer(f"you chose {query.data}")
    await query.edit_message_text(f"chosen: {query.data}")


async def decide(update, _):
    request = update.chat_join_request
    if is_welcome(request.bio):
        await request.approve()
    else:
        await request.decline()


class Operations:
    def __init__(self, application):
        self._application = application
        self._bot = application.bot

    async def me(self):
        return (await self._bot.get_me()).to_dict()

    async def send_text(self, chat, text, parse_mode=None):
        return (await self._bot.send_message(chat, text, parse_mode=parse_mode)).to_dict()

    async def send_inline_keyboard(self, chat, text, rows):
        def button(text, data=None, url=None):
            return InlineKeyboardButton(text, callback_data=data, url=url)

        markup = InlineKeyboardMarkup([[button(**each) for each in row] for row in rows])
        return (await self._bot.send_message(chat, text, reply_markup=markup)).to_dict()

    async def send_reply_keyboard(self, chat, text, rows):
        markup = ReplyKeyboardMarkup(rows, resize_keyboard=True)
        return (await self._bot.send_message(chat, text, reply_markup=markup)).to_dict()

    async def send_document(self, chat, name, content, **_):
        file = base64.b64decode(content)
        message = await self._bot.send_document(chat, file, filename=name, caption=name)
        return message.to_dict()

    async def send_photo(self, chat, path):
        with open(path, "rb") as file:
            return (await self._bot.send_photo(chat, file)).to_dict()

    async def download(self, file_id):
        file = await self._bot.get_file(file_id)
        return base64.b64encode(await file.download_as_bytearray()).decode()

    async def send_album(self, chat, paths):
        media = []
        for path in paths:
            with open(path, "rb") as file:
                media.append(InputMediaPhoto(file))
        return [message.to_dict() for message in await self._bot.send_media_group(chat, media)]

    async def export_link(self, chat):
        return await self._bot.export_chat_invite_link(chat)

    async def create_link(self, chat, **options):
        return (await self._bot.create_chat_invite_link(chat, **options)).to_dict()

    async def edit_link(self, chat, link, **options):
        return (await self._bot.edit_chat_invite_link(chat, link, **options)).to_dict()

    async def revoke_link(self, chat, link):
        return (await self._bot.revoke_chat_invite_link(chat, link)).to_dict()

    async def start_polling(self):
        await self._application.updater.start_polling()
        await self._application.start()

    async def stop_polling(self):
        await self._application.updater.stop()
        await self._application.stop()

    async def start_webhook(self, url, port, path, secret):
        await self._application.updater.start_webhook(
            port=port, url_path=path, webhook_url=url, secret_token=secret
        )
        await self._application.start()

    async def stop_webhook(self):
        await self._application.updater.stop()
        await self._application.stop()
        await self._bot.delete_webhook()

    # The rate limiter is in place for all calls.
    async def send_with_retry(self, chat, text):
        return (await self._bot.send_message(chat, text)).to_dict()


def describe_error(error):
    if not isinstance(error, errors.TelegramError):
        return None
    # `TimedOut` and other failures of the network are derived from the same type.
    if type(error) not in CODES:
        return None
    return {
        "code": CODES[type(error)],
        "description": error.message,
        "retry_after": getattr(error, "retry_after", None),
    }


async def main():
    application = (
        ApplicationBuilder()
        .token(SERVER["token"])
        .base_url(f"{SERVER['url']}/bot")
        .base_file_url(f"{SERVER['url']}/file/bot")
        .rate_limiter(AIORateLimiter(max_retries=1))
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(choose))
    application.add_handler(ChatJoinRequestHandler(decide))
    async with application:
        await play("python-telegram-bot", Operations(application), describe_error)


asyncio.run(main())
