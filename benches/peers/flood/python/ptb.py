"""python-telegram-bot with its `AIORateLimiter`, as
https://docs.python-telegram-bot.org/en/v22.8/telegram.ext.aioratelimiter.html says.

It paces and waits after a 429; it repeats a refused call `max_retries` times, which is never
unless MAX_RETRIES says otherwise.
"""

import asyncio
import json
import logging
import os

from telegram.ext import AIORateLimiter, ApplicationBuilder

TEXT = "Hello!"


async def main() -> None:
    # It logs a traceback for each call that it gives up.
    logging.disable(logging.CRITICAL)
    retries = os.environ.get("MAX_RETRIES")
    limiter = AIORateLimiter() if retries is None else AIORateLimiter(max_retries=int(retries))
    application = (
        ApplicationBuilder()
        .token(os.environ["TOKEN"])
        .base_url(os.environ["API_URL"] + "/bot")
        .rate_limiter(limiter)
        .build()
    )
    chats = map(int, os.environ["CHATS"].split(","))
    ok = 0
    errors = []

    async def caller() -> None:
        """Takes the next chat, sends, waits for the end of the call, and takes the next one."""
        nonlocal ok
        for chat in chats:
            try:
                await application.bot.send_message(chat, TEXT)
                ok += 1
            except Exception as error:
                errors.append(f"{type(error).__name__}: {error}")

    async with application:
        await asyncio.gather(*(caller() for _ in range(int(os.environ["CALLERS"]))))
    first = errors[0] if errors else None
    print(json.dumps({"ok": ok, "errors": len(errors), "first_error": first}))


asyncio.run(main())
