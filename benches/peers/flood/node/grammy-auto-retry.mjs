// grammY with its auto-retry plugin, as https://grammy.dev/plugins/auto-retry says.
import { autoRetry } from "@grammyjs/auto-retry";
import { Bot } from "grammy";

import { carryOut, task, TEXT } from "./task.mjs";

const bot = new Bot(task.token, { client: { apiRoot: task.apiUrl } });
bot.api.config.use(autoRetry());
await carryOut((chat) => bot.api.sendMessage(chat, TEXT));
