import { createServer } from "node:http";

import { autoRetry } from "@grammyjs/auto-retry";
import {
  Bot,
  GrammyError,
  InlineKeyboard,
  InputFile,
  InputMediaBuilder,
  Keyboard,
  webhookCallback,
} from "grammy";

import { close, fetchFile, isWelcome, listen, play, server } from "./player.js";

const bot = new Bot(server.token, { client: { apiRoot: server.url } });
// Left to itself the plugin repeats what failed with 500 or more for ever.
bot.api.config.use(autoRetry({ rethrowInternalServerErrors: true }));
let polling;
let webhook;

bot.command("start", (ctx) => ctx.reply(`started by ${ctx.from.first_name} with ${ctx.match}`));

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery({ text: `you chose ${ctx.callbackQuery.data}` });
  await ctx.editMessageText(`chosen: ${ctx.callbackQuery.data}`);
});

bot.on("chat_join_request", async (ctx) => {
  const user = ctx.chatJoinRequest.from.id;
  if (isWelcome(ctx.chatJoinRequest.bio)) {
    await ctx.approveChatJoinRequest(user);
  } else {
    await ctx.declineChatJoinRequest(user);
  }
});

// A handler that fails ends the polling otherwise.
bot.catch((error) => console.error(error));

const operations = {
  me: () => bot.api.getMe(),

  send_text: ({ chat, text, parse_mode }) => bot.api.sendMessage(chat, text, { parse_mode }),

  send_inline_keyboard({ chat, text, rows }) {
    const button = ({ text, data, url }) =>
      data ? InlineKeyboard.text(text, data) : InlineKeyboard.url(text, url);
    const keyboard = InlineKeyboard.from(rows.map((row) => row.map(button)));
    return bot.api.sendMessage(chat, text, { reply_markup: keyboard });
  },

  send_reply_keyboard({ chat, text, rows }) {
    const keyboard = Keyboard.from(rows).resized();
    return bot.api.sendMessage(chat, text, { reply_markup: keyboard });
  },

  send_document({ chat, name, content }) {
    const file = new InputFile(Buffer.from(content, "base64"), name);
    return bot.api.sendDocument(chat, file, { caption: name });
  },

  send_photo: ({ chat, path }) => bot.api.sendPhoto(chat, new InputFile(path)),

  async download({ file_id }) {
    const file = await bot.api.getFile(file_id);
    return Buffer.from(await fetchFile(file.file_path)).toString("base64");
  },

  send_album({ chat, paths }) {
    const media = paths.map((path) => InputMediaBuilder.photo(new InputFile(path)));
    return bot.api.sendMediaGroup(chat, media);
  },

  export_link: ({ chat }) => bot.api.exportChatInviteLink(chat),
  create_link: ({ chat, ...options }) => bot.api.createChatInviteLink(chat, options),
  edit_link: ({ chat, link, ...options }) => bot.api.editChatInviteLink(chat, link, options),
  revoke_link: ({ chat, link }) => bot.api.revokeChatInviteLink(chat, link),

  start_polling() {
    return new Promise((resolve, reject) => {
      polling = bot.start({ onStart: () => resolve() });
      polling.catch(reject);
    });
  },

  async stop_polling() {
    await bot.stop();
    await polling;
  },

  async start_webhook({ url, port, secret }) {
    webhook = createServer(webhookCallback(bot, "http", { secretToken: secret }));
    await listen(webhook, port);
    await bot.api.setWebhook(url, { secret_token: secret });
  },

  async stop_webhook() {
    await bot.api.deleteWebhook();
    await close(webhook);
  },

  // The auto-retry plugin is in place for all calls.
  send_with_retry: ({ chat, text }) => bot.api.sendMessage(chat, text),
};

play("grammy", operations, (error) => {
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    return { code, description, retry_after: parameters.retry_after };
  }
});
