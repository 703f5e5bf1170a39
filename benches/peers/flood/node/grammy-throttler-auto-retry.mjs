// grammY with its throttler plugin, and its auto-retry plugin beside it, which
// https://grammy.dev/plugins/transformer-throttler advises to whoever wants the throttler.
import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Bot } from "grammy";

import { carryOut, task, TEXT } from "./task.mjs";

const bot = new Bot(task.token, { client: { apiRoot: task.apiUrl } });
// The plugin that was installed last is the outermost one: each repetition is throttled too.
bot.api.config.use(apiThrottler());
bot.api.config.use(autoRetry());
await carryOut((chat) => bot.api.sendMessage(chat, TEXT));
