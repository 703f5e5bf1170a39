// GramIO with the `withRetries` that it exports, as https://gramio.dev/bot-api says under "Handling
// Rate-Limit".
import { Bot } from "gramio";
import { withRetries } from "gramio/utils";

import { carryOut, task, TEXT } from "./task.mjs";

const bot = new Bot(task.token, { api: { baseURL: `${task.apiUrl}/bot` } });
await carryOut((chat) => withRetries(() => bot.api.sendMessage({ chat_id: chat, text: TEXT })));
