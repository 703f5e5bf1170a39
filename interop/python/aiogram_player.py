import asyncio
import base64

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    ChatJoinRequest,
    FSInputFile,
    InputMediaPhoto,
    Message,
)
from aiogram.utils.keyboard import InlineKeyboardBuilder, ReplyKeyboardBuilder
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from player import SERVER, is_welcome, play

dispatcher = Dispatcher()

# aiogram's errors have a type for each code, and no number.
CODES = {
    TelegramBadRequest: 400,
    TelegramUnauthorizedError: 401,
    TelegramForbiddenError: 403,
    TelegramNotFound: 404,
    TelegramConflictError: 409,
    TelegramRetryAfter: 429,
}


@dispatcher.message(CommandStart())
async def start(message: Message, command: CommandObject):
    await message.answer(f"started by {message.from_user.first_name} with {command.args or ''}")


@dispatcher.callback_query(F.data)
async def choose(query: CallbackQuery):
    await query.answer(f"you chose {query.data}")
    await query.message.edit_text(f"chosen: {query.data}")


@dispatcher.chat_join_request()
async def decide(request: ChatJoinRequest):
    if is_welcome(request.bio):
        await request.approve()
    else:
        await request.decline()


class Operations:
    def __init__(self, bot):
        self._bot = bot
        self._polling = None
        self._webhook = None

    async def me(self):
        return plain(await self._bot.get_me())

    async def send_text(self, chat, text, parse_mode=None):
        return plain(await self._bot.send_message(chat, text, parse_mode=parse_mode))

    async def send_inline_keyboard(self, chat, text, rows):
        keyboard = InlineKeyboardBuilder()
        for row in rows:
            line = InlineKeyboardBuilder()
            for button in row:
                data, url = button.get("data"), button.get("url")
                line.button(text=button["text"], callback_data=data, url=url)
            keyboard.attach(line)
        message = await self._bot.send_message(chat, text, reply_markup=keyboard.as_markup())
        return plain(message)

    async def send_reply_keyboard(self, chat, text, rows):
        keyboard = ReplyKeyboardBuilder()
        for row in rows:
            line = ReplyKeyboardBuilder()
            for label in row:
                line.button(text=label)
            keyboard.attach(line)
        markup = keyboard.as_markup(resize_keyboard=True)
        return plain(await self._bot.send_message(chat, text, reply_markup=markup))

    async def send_document(self, chat, name, content, **_):
        file = BufferedInputFile(base64.b64decode(content), name)
        return plain(await self._bot.send_document(chat, file, caption=name))

    async def send_photo(self, chat, path):
        return plain(await self._bot.send_photo(chat, FSInputFile(path)))

    async def download(self, file_id):
        file = await self._bot.download(file_id)
        return base64.b64encode(file.read()).decode()

    async def send_album(self, chat, paths):
        media = [InputMediaPhoto(media=FSInputFile(path)) for path in paths]
        return [plain(message) for message in await self._bot.send_media_group(chat, media)]

    async def export_link(self, chat):
        return await self._bot.export_chat_invite_link(chat)

    async def create_link(self, chat, **options):
        return plain(await self._bot.create_chat_invite_link(chat, **options))

    async def edit_link(self, chat, link, **options):
        return plain(await self._bot.edit_chat_invite_link(chat, link, **options))

    async def revoke_link(self, chat, link):
        return plain(await self._bot.revoke_chat_invite_link(chat, link))

    async def start_polling(self):
        self._polling = asyncio.create_task(
            dispatcher.start_polling(self._bot, handle_signals=False, close_bot_session=False)
        )

    async def stop_polling(self):
        await dispatcher.stop_polling()
        await self._polling

    async def start_webhook(self, url, port, path, secret):
        application = web.Application()
        SimpleRequestHandler(dispatcher, self._bot, secret_token=secret).register(application, path)
        self._webhook = web.AppRunner(application)
        await self._webhook.setup()
        await web.TCPSite(self._webhook, "127.0.0.1", port).start()
        await self._bot.set_webhook(url, secret_token=secret)

    async def stop_webhook(self):
        await self._bot.delete_webhook()
        await self._webhook.cleanup()


def plain(thing):
    """What aiogram decoded, as JSON again."""
    return thing.model_dump(mode="json", exclude_none=True)


def describe_error(error):
    if not isinstance(error, TelegramAPIError):
        return None
    return {
        "code": CODES.get(type(error)),
        "description": error.message,
        "retry_after": getattr(error, "retry_after", None),
    }


async def main():
    session = AiohttpSession(api=TelegramAPIServer.from_base(SERVER["url"]))
    async with Bot(SERVER["token"], session=session) as bot:
        await play("aiogram", Operations(bot), describe_error)


asyncio.run(main())
