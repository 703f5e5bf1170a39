// grammY with its throttler plugin and the default options, as
// https://grammy.dev/plugins/transformer-throttler says. It paces; after a 429 it does not repeat.
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Bot } from "grammy";

import { carryOut, task, TEXT } from "./task.mjs";

const bot = new Bot(task.token, { client: { apiRoot: task.apiUrl } });
bot.api.config.use(apiThrottler());
await carryOut((chat) => bot.api.sendMessage(chat, TEXT));
